// Good: the comment stands inside a long condition, right above the call that it is about, or as a block above the statement.
import { lookUp } from './names'

export async function isOwn(host: string, own: ReadonlySet<string>) {
  if (
    own.has(host) ||
    // We ignore errors here: a name that cannot be found fails again when it is used.
    own.has(await lookUp(host).catch(() => ''))
  )
    return 'own'
  return 'foreign'
}

export function prepare(source: { load: () => Promise<void> }) {
  /** May fail silently: the error comes as an event, too. */
  source.load().catch(() => null)
}
