// Good: what is read may be absent, also where an object of the project reads it. Bad: writing fails for other reasons.
import { FS, logPath } from './files'

export async function months(room: string) {
  try {
    const listing = await logPath(`chat/${room}`).readdir()
    return listing.filter((name: string) => /^\d{4}-\d\d$/.test(name))
  } catch {
    return []
  }
}

export async function store(room: string, text: string) {
  try {
    await FS(`chat/${room}`).write(text)
  } catch {
  //^^^^^ error: require-error-log(catch)
    return null
  }
}
