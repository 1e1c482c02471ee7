// textDocument/publishDiagnostics: findings for clients that cannot ask.
import { logError } from '../guarded-handler'
import { PUSH_DELAY } from '../limits'
import type { ServerContext } from '../server-context'
import { toDiagnostic } from '../to-diagnostic'

/** Pushes; several changes in a row are answered once. */
export interface Pusher {
  readonly push: (uri: string) => void
  readonly clear: (uri: string) => void
}

/** Makes a pusher. */
export function createPusher(context: ServerContext): Pusher {
  const waiting = new Map<string, NodeJS.Timeout>()
  const push = (uri: string): void => {
    clearTimeout(waiting.get(uri))
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri)
        context.whenConfigured
          .then(() => publish(context, uri))
          .catch((error: unknown) => logError(context.connection, error))
      }, PUSH_DELAY),
    )
  }
  return {
    push,
    clear: (uri) => {
      clearTimeout(waiting.get(uri))
      waiting.delete(uri)
      void context.connection.sendDiagnostics({ uri, diagnostics: [] })
    },
  }
}

async function publish(context: ServerContext, uri: string): Promise<void> {
  const checked = context.checked.check(uri)
  const document = context.documents.get(uri)
  if (!checked || !document) return
  const diagnostics = checked.findings.map((finding) => toDiagnostic(finding, document, context.abilities))
  await context.connection.sendDiagnostics({ uri, version: checked.version, diagnostics })
}
