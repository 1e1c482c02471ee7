// Good: what the lock is given to run only reads a file that may be absent.
import { readFile } from 'node:fs/promises'

declare const lock: { acquire<T>(key: string, work: () => Promise<T>): Promise<T> }

export async function saved(path: string) {
  try {
    return JSON.parse(await lock.acquire(path, () => readFile(path, 'utf8')))
  } catch (error) {
    return null
  }
}
