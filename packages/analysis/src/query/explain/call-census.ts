// Counts what the calls of a file resolve to, and why some do not: the next gap in models or in the analysis is at the top.
import { resolveCallee, type UnknownCallee } from './callee-resolution'
import type { ModuleView } from '../view'

/** Calls of one file by what they resolve to. Loading a module is no call. */
export interface CallCensus {
  /** Functions of the same file. */
  readonly local: number
  /** Functions of other modules of the project. */
  readonly linked: number
  /** Places of a model. */
  readonly model: number
  /** Reason to number. */
  readonly unknown: Readonly<Record<string, number>>
}

/** Counts the calls of a file; null for a file that is no server code. */
export function countCalls(view: ModuleView): CallCensus | null {
  if (!view.scope.isServer) return null
  let local = 0
  let linked = 0
  let model = 0
  const unknown = new Map<string, number>()
  for (const site of view.flow.calls) {
    if (isLoading(view, site)) continue
    const callee = resolveCallee(view.flow, site)
    if (callee.kind === 'local') local++
    else if (callee.kind === 'linked') linked++
    else if (callee.kind === 'model') model++
    else {
      const reason = wordsFor(callee.why)
      unknown.set(reason, (unknown.get(reason) ?? 0) + 1)
    }
  }
  return { local, linked, model, unknown: Object.fromEntries(unknown) }
}

function isLoading({ flow }: ModuleView, { ref, call }: ModuleView['flow']['calls'][number]): boolean {
  if (call.form === 'import') return true
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  return callee.kind === 'load' && flow.variable(callee.variable).name === 'require'
}

/** Packages and globals are what a model could tell of, so they are counted by name. */
function wordsFor(why: UnknownCallee): string {
  switch (why.kind) {
    case 'package':
      return `package ${why.name}`
    case 'global':
      return `global ${why.name}`
    case 'module':
      return 'export of another module'
    case 'parameter':
      return 'parameter of unknown type'
    case 'this':
      return 'member of this'
    case 'result':
      return 'result of a call without a type'
    case 'variable':
      return 'variable that is not followed'
    case 'computed':
      return 'computed callee'
  }
}
