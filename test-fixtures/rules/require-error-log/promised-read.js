// What a function of the file system means does not change when it gives a promise: a file may be absent, a write is lost.
import fs from 'node:fs'
import { promisify } from 'node:util'

const stat = promisify(fs.stat)
const write = promisify(fs.writeFile)

export async function find(file) {
  try {
    const found = await stat(file)
    return { exists: found.isFile() }
  } catch (error) {
    return { exists: false }
  }
}

export async function save(file, text) {
  try {
    await write(file, text)
  } catch (error) {} //! require-error-log(catch)
}
