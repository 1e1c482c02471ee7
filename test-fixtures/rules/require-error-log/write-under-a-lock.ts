// What the lock is given to run writes, and what was to be kept is lost.
import { writeFile } from 'node:fs/promises'

declare const lock: { acquire(key: string, work: () => Promise<void>): Promise<void> }

export async function save(path: string, text: string) {
  try {
    await lock.acquire(path, () => writeFile(path, text))
  } catch (error) { //! require-error-log(catch)
    return null
  }
}
