// A server action is called by the browser, with any argument.
'use server'

export async function preview(url: string) {
  const answer = await fetch(url) //! no-unvalidated-url(host)
  return answer.text()
}
