// The calls of a module that have a model row of a kind. Names are asked about once for each kind, and not once for each call.
import type { CompiledKnowledge } from '../model/compile'
import type { EffectKind } from '../model/rows'
import type { Asking } from '../summary/asking'
import { callNames } from './call-names'
import type { CallSite, ModuleFlow } from './module-flow'
import type { ValueIndex } from './producers'

/** What is known of a module's calls. */
interface Calls {
  readonly index: ValueIndex
  readonly knowledge: CompiledKnowledge
  readonly asking: Asking
  readonly calls: readonly CallSite[]
  /** Rows of a call that may have some. */
  readonly rowsAt: ModuleFlow['rows']
  readonly isLinked: (site: CallSite) => boolean
}

/** A method that is not made in this file, of a name for which no model has such a row, has none. */
export function mayHaveRow(index: ValueIndex, knowledge: CompiledKnowledge, site: CallSite, kind: EffectKind): boolean {
  const name = methodName(index, site)
  return name === null || knowledge.calleeNames(kind, name) || !isOwnMaker(index, site)
}

/** The name of a method of something that is not `this` or the like; null: the call is no such thing. */
function methodName(index: ValueIndex, { ref, call }: CallSite): string | null {
  const member = index.instruction({ fn: ref.fn, value: call.callee })
  if (member.kind !== 'member' || member.property === null) return null
  return index.instruction({ fn: ref.fn, value: member.object }).kind === 'ambient' ? null : member.property
}

/** Nobody sees what makes the method. */
function isOwnMaker(index: ValueIndex, { ref, call }: CallSite): boolean {
  const makers = index.producers({ fn: ref.fn, value: call.callee })
  return makers.length === 1 && makers[0]?.fn === ref.fn && makers[0].value === call.callee
}

/** Lists of {@link ModuleFlow.callsWith}. While a question is open, rows of other modules may be provisional: nothing is kept. */
export function openCallsWith(module: Calls): ModuleFlow['callsWith'] {
  const { knowledge, asking, calls, rowsAt } = module
  const memo = new Map<EffectKind, readonly CallSite[]>()
  let sorted: SortedCalls | null = null
  return (kind) => {
    const known = memo.get(kind)
    if (known) return known
    const { names, byName, others } = (sorted ??= sortCalls(module))
    const asked = [...others]
    names.forEach((name, place) => {
      const methods = byName[place]
      if (methods && knowledge.calleeNames(kind, name)) asked.push(...methods)
    })
    const found: CallSite[] = []
    for (const at of asked.sort((a, b) => a - b)) {
      const site = calls[at] as CallSite
      if (rowsAt(site, kind).length > 0) found.push(site)
    }
    if (asking.innermost < 0) memo.set(kind, found)
    return found
  }
}

/** Calls by their places among the calls of the module. */
interface SortedCalls {
  readonly names: readonly string[]
  /** Methods of which nothing is known but their names, by the place of the name. */
  readonly byName: readonly (readonly number[] | undefined)[]
  readonly others: readonly number[]
}

function sortCalls({ index, calls, isLinked }: Calls): SortedCalls {
  const { names, nameOf } = callNames({ kept: index.kept, index, calls })
  const byName: (number[] | undefined)[] = []
  const others: number[] = []
  for (let at = 0; at < calls.length; at++) {
    const site = calls[at] as CallSite
    const place = nameOf[at] as number
    if (methodName(index, site) === null || !isOwnMaker(index, site) || isLinked(site)) others.push(at)
    else (byName[place] ??= []).push(at)
  }
  return { names, byName, others }
}
