// By option: who uses the package hands on what strangers sent.
// @options { "checkExports": true }
export async function preview(url: string) {
  const answer = await fetch(url) //! no-unvalidated-url(host)
  return answer.text()
}

async function inner(url: string) {
  return fetch(url)
}
export const ours = () => inner('https://example.com/')
