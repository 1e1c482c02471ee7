// Good: a missing file is an answer, and what else fails is thrown.
import { readFile } from 'node:fs/promises'

export async function readSettings(path: string) {
  try {
    return await readFile(path, 'utf8')
  } catch (err) {
    if (err.code !== 'ENOENT') throw err
    return '{}'
  }
}
