// What is called catches whatever fails inside: nothing is dropped here. Where a function that is given to map may fail, it is.
import { clearFiles, saveFiles } from './files.js'

export function expire(sessions) {
  for (const [id, session] of sessions) {
    clearFiles(session).catch(() => {})
    sessions.delete(id)
  }
}

export function park(sessions) {
  for (const [id, session] of sessions) {
    saveFiles(session).catch(() => {}) //! require-error-log(promise)
    sessions.delete(id)
  }
}
