// Notes about the project's own settings, such as a tsconfig.json that cannot be read in full: told once, in the client's log.
import type { ServerContext } from '../server-context'

/** Looks after each check: what resolution needed so far may have shown another one. */
export function registerProjectNotes({ connection, checked, workspace }: ServerContext): void {
  const told = new Set<string>()
  checked.onChecked(({ uri }) => {
    for (const { file, message } of workspace.projectOf(uri).session().notes()) {
      const note = `${file}: ${message}`
      if (!told.has(note)) connection.console.warn(note)
      told.add(note)
    }
  })
}
