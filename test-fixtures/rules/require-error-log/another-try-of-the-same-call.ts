// Good: the handler does what failed once more, in another way; that failure goes on, or is logged.
import pino from 'pino'

const log = pino()
declare const releases: { find(tag: string): Promise<string> }

export async function release(version: string) {
  try {
    await releases.find(`v${version}`)
    return `v${version}`
  } catch (error) {
    await releases.find(version)
    return version
  }
}

export async function notes(version: string) {
  try {
    return await releases.find(`v${version}`)
  } catch (error) {
    try {
      return await releases.find(version)
    } catch (second) {
      log.debug({ err: second }, 'no notes')
      return null
    }
  }
}
