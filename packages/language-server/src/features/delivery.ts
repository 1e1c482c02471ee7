// How findings reach the client: pulled or pushed, exactly one of both.
import { logError } from '../guarded-handler'
import type { ServerContext } from '../server-context'
import { registerPullDiagnostics } from './pull-diagnostics'
import { createPusher } from './push-diagnostics'

/** Sets delivery up, and gives what {@link ServerContext.redeliver} does. */
export function registerDelivery(context: ServerContext): ServerContext['redeliver'] {
  const { connection, abilities, documents } = context
  if (abilities.pulls) {
    registerPullDiagnostics(context)
    return () => {
      if (abilities.refreshes)
        connection.languages.diagnostics.refresh().catch((error: unknown) => logError(connection, error))
    }
  }
  const pusher = createPusher(context)
  documents.onEvent(({ kind, uri }) => {
    if (kind === 'closed') pusher.clear(uri)
    else if (kind !== 'saved') pusher.push(uri)
  })
  return (uris = [...documents.uris()]) => uris.forEach(pusher.push)
}
