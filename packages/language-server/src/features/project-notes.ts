// What the client's log is told of a project, once: with which configuration it is checked, and what is wrong with settings of its
// own, such as a tsconfig.json that cannot be read in full.
import type { Session } from '@logwright/engine'
import type { ServerContext } from '../server-context'
import { VERSION } from '../version'

/** Looks after each check: what resolution needed so far may have shown another one. */
export function registerProjectNotes({ connection, checked, workspace }: ServerContext): void {
  const told = new Set<string>()
  const tell = (text: string, level: 'info' | 'warn'): void => {
    if (!told.has(text)) connection.console[level](text)
    told.add(text)
  }
  checked.onChecked(({ uri }) => {
    const session = workspace.projectOf(uri).session()
    tell(describeProject(session), 'info')
    for (const { file, message } of session.notes()) tell(`${file}: ${message}`, 'warn')
  })
}

/** `Checks /app: preset recommended, 8 rules, no configuration file.` */
function describeProject({ root, config }: Session): string {
  const file = config.file === null ? 'no configuration file' : `configuration ${config.file}`
  return `Checks ${root}: preset ${config.preset}, ${config.rules.size} rules, ${file}. Logwright ${VERSION}.`
}
