// The collection that the client puts our diagnostics into: keeps all of them, and shows those that ESLint does not show already.
// The filter sits here, behind push and pull, so that a late answer of ESLint needs no further check by the server.
import { EventEmitter, languages, type Diagnostic, type DiagnosticCollection, type Event, type Uri } from 'vscode'
import { isReportedBy, type RuleFinding } from './eslint-overlap'
import type { FindingCounts } from './server-status'

/** Decides which findings of a file ESLint takes care of. */
export type Deferral = (uri: Uri) => (finding: RuleFinding) => boolean

/** Our diagnostics, shown and held back. */
export interface ShownDiagnostics {
  /** What the client writes to. */
  readonly collection: DiagnosticCollection
  readonly counts: (uri: Uri) => FindingCounts
  /** Findings that are held back in a file. */
  readonly hidden: (uri: Uri) => readonly RuleFinding[]
  /** Decides anew what is shown of a file, or of all. */
  readonly refresh: (uri?: Uri) => void
  readonly onDidChange: Event<Uri>
  readonly dispose: () => void
}

interface Received {
  readonly uri: Uri
  readonly diagnostics: readonly Diagnostic[]
}

/** Rule and place of one of our diagnostics. */
export function findingOf({ code, range }: Diagnostic): RuleFinding {
  const value = typeof code === 'object' ? code.value : code
  return { rule: String(value).replace(/^logwright\//, ''), range }
}

/** A way of one step, which is the place of the finding itself, would only be one more row among the problems. */
function dropEcho(diagnostic: Diagnostic): void {
  const [only, second] = diagnostic.relatedInformation ?? []
  if (only && !second && only.location.range.isEqual(diagnostic.range)) diagnostic.relatedInformation = []
}

/** Makes the collection. */
export function createShownDiagnostics(name: string, deferral: Deferral): ShownDiagnostics {
  const inner = languages.createDiagnosticCollection(name)
  const received = new Map<string, Received>()
  const changed = new EventEmitter<Uri>()
  const show = ({ uri, diagnostics }: Received): void => {
    const isDeferred = deferral(uri)
    inner.set(
      uri,
      diagnostics.filter((diagnostic) => !isDeferred(findingOf(diagnostic))),
    )
    changed.fire(uri)
  }
  const hidden = (uri: Uri): readonly RuleFinding[] => {
    const all = received.get(uri.toString())?.diagnostics ?? []
    const shown = (inner.get(uri) ?? []).map(findingOf)
    return all.map(findingOf).filter((finding) => !isReportedBy(shown, finding))
  }
  const put = (uri: Uri, diagnostics: readonly Diagnostic[] | undefined): void => {
    if (diagnostics === undefined) received.delete(uri.toString())
    else received.set(uri.toString(), { uri, diagnostics })
    diagnostics?.forEach(dropEcho)
    show({ uri, diagnostics: diagnostics ?? [] })
  }
  const refresh = (uri?: Uri): void => {
    const files = uri === undefined ? [...received.values()] : [received.get(uri.toString())]
    for (const file of files) if (file !== undefined) show(file)
  }
  const counts = (uri: Uri): FindingCounts => ({ shown: inner.get(uri)?.length ?? 0, deferred: hidden(uri).length })
  const dispose = (): void => {
    inner.dispose()
    changed.dispose()
  }
  const collection = writable(inner, put, received)
  return { collection, counts, hidden, refresh, onDidChange: changed.event, dispose }
}

type Put = (uri: Uri, diagnostics: readonly Diagnostic[] | undefined) => void

/** The editor's collection with writing redirected. It outlives the client, which disposes of it at every restart. */
function writable(inner: DiagnosticCollection, put: Put, received: Map<string, Received>): DiagnosticCollection {
  const clear = (): void => {
    const uris = [...received.values()].map(({ uri }) => uri)
    for (const uri of uris) put(uri, undefined)
  }
  function set(
    first: Uri | ReadonlyArray<[Uri, readonly Diagnostic[] | undefined]>,
    second?: readonly Diagnostic[],
  ): void {
    if (isUri(first)) put(first, second)
    else for (const [uri, diagnostics] of first) put(uri, diagnostics)
  }
  return {
    name: inner.name,
    set,
    delete: (uri) => put(uri, undefined),
    clear,
    forEach: (callback, thisArg) => inner.forEach(callback, thisArg),
    get: (uri) => inner.get(uri),
    has: (uri) => inner.has(uri),
    dispose: clear,
    [Symbol.iterator]: () => inner[Symbol.iterator](),
  }
}

function isUri(value: object): value is Uri {
  return 'scheme' in value
}
