import { readFile } from 'node:fs/promises'

export async function pageFor(status: number) {
  const text = await readFile(`pages/${status}.html`, 'utf8')
  return text.trim()
}
