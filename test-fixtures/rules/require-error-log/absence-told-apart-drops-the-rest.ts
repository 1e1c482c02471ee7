// Only a missing directory is an answer; what else fails is dropped.
import { readdir } from 'node:fs/promises'

export async function assertMigrations(folder: string) {
  try {
    await readdir(folder)
  } catch (err) { //! require-error-log(catch)
    if (err.code === 'ENOENT') {
      throw new Error(`${folder} is missing`)
    }
  }
}
