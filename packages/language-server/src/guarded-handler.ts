// Handlers that never reject: a client may stop asking for good after one error, and one bad document must not do that.
import type { Connection } from 'vscode-languageserver/node'

/** Wraps a handler: what it throws goes to the client's log, and `fallback` is the answer. */
export function guarded<P extends readonly unknown[], R>(
  connection: Connection,
  fallback: R,
  handle: (...params: P) => R | Promise<R>,
): (...params: P) => Promise<R> {
  return async (...params) => {
    try {
      return await handle(...params)
    } catch (error) {
      logError(connection, error)
      return fallback
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
