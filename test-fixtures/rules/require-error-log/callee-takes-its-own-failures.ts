// Good: the function catches whatever fails inside it, so its promise is never rejected.
import { appendFile } from 'node:fs/promises'

async function keep(line: string) {
  try {
    await appendFile('events.txt', line)
  } catch (error) {
    // nobody reads the file while we run
  }
}

export function note(event: object) {
  keep(JSON.stringify(event)).catch(() => {})
}
