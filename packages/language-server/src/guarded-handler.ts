// Handlers that never reject: a client may stop asking for good after one error, and one bad document must not do that.
import type { CancellationToken, Connection } from 'vscode-languageserver/node'

/** Wraps a handler: what it throws goes to the client's log, and `fallback` answers. */
export function guarded<P, R>(
  connection: Connection,
  handle: (params: P, token: CancellationToken) => R | Promise<R>,
  fallback: (params: P) => R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await handle(params, token)
    } catch (error) {
      logError(connection, error)
      return fallback(params)
    }
  }
}

/** Writes an error with its stack to the client's log. */
export function logError(connection: Connection, error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** Lets what has already arrived, such as a cancellation, be handled first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve))
}
