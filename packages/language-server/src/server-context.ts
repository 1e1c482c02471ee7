// What all features share: the connection, what the client can do, documents and their findings.
import type { Connection } from 'vscode-languageserver/node'
import type { CheckedDocuments } from './checked-documents'
import type { ClientAbilities } from './client-abilities'
import type { OpenDocuments } from './open-documents'
import type { Workspace } from './workspace'

/** See the header. */
export interface ServerContext {
  readonly connection: Connection
  readonly abilities: ClientAbilities
  readonly initializationOptions: unknown
  readonly documents: OpenDocuments
  readonly workspace: Workspace
  readonly checked: CheckedDocuments
  /** Called when the client says that it is ready; only then may it be asked for anything. */
  readonly whenInitialized: (run: () => void) => void
  /** Resolves when the client's settings are known, or do not come. */
  readonly whenConfigured: Promise<void>
  /** Says that what is shown of these documents (of all, by default) may be out of date: the client pulls again, or is pushed to. */
  readonly redeliver: (uris?: readonly string[]) => void
}
