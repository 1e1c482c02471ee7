// Good: whether a folder is there is asked, and the path comes from a helper. Bad: more than a path is made.
import { stat } from 'node:fs/promises'
import { pathOf, fetched } from './paths'

export async function isDirectory(uri: string) {
  try {
    const found = await stat(pathOf(uri))
    return found.isDirectory()
  } catch {
    return false
  }
}

export async function sizeOf(uri: string) {
  try {
    const local = await fetched(uri)
    await local.check()
    return (await stat(local.path)).size
  } catch {
  //^^^^^ error: require-error-log(catch)
    return 0
  }
}
