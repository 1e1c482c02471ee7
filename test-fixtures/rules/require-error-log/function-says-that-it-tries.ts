// A function that says by its name that it tries answers nothing where it fails; one that fetches loses its failure.
import { connect, run } from './ipc'

export async function tryConnect(path: string) {
  try {
    return await connect(path)
  } catch {
    return null
  }
}

export async function detectBinary(name: string) {
  try {
    const { failed } = await run(name, ['-V'])
    return !failed
  } catch {
    return false
  }
}

export async function fetchState(path: string) {
  try {
    return await connect(path)
  } catch { //! require-error-log(catch)
    return null
  }
}
