// Good: the callers of an exported function decide, unless the option says otherwise.
export async function preview(url: string) {
  const answer = await fetch(url)
  return answer.text()
}
