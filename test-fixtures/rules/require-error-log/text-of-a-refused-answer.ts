// The text of an answer is read for a message about it, which stands without the text. A call that itself fails is another matter.
import { createServer } from 'node:http'

export async function load(path: string): Promise<unknown> {
  const answer = await fetch(`https://api.example.com/${path}`)
  if (!answer.ok) {
    const text = await answer.text().catch(() => '')
    throw new Error(`The service answered ${answer.status}: ${text}`)
  }
  return answer.json()
}

export async function loadQuietly(path: string): Promise<string> {
  try {
    const answer = await fetch(`https://api.example.com/${path}`)
    return await answer.text()
  } catch { //! require-error-log(catch)
    return ''
  }
}

createServer((_, res) => void load('notes').then((notes) => res.end(JSON.stringify(notes)), (error) => res.destroy(error))).listen(80)
