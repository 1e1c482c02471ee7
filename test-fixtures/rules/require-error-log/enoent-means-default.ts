// Good: a missing file is expected, every other code is thrown on.
import { readFile } from 'node:fs/promises'

export async function readState(path: string) {
  try {
    return await readFile(path, 'utf8')
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'ENOENT') throw err
    return ''
  }
}
