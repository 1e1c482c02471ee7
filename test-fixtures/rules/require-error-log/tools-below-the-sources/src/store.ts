export async function load(id: string): Promise<string> {
  return fetch(`https://store.example/pages/${encodeURIComponent(id)}`).then((answer) => answer.text())
}
