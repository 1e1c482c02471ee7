// Names that a member may be read by where its key is computed.
import type { ValueRef } from '../ir/ids'
import type { Instruction } from '../ir/instruction'
import type { ValueIndex } from '../flow/producers'
import type { CallGraph } from './function-uses'

/** Where names are looked for. */
interface NameSearch {
  readonly index: ValueIndex
  readonly graph: CallGraph
}

/**
 * `log[isFatal ? 'error' : 'info']` reads either; `log[level]` what the callers in the file say or, for callers elsewhere, `info`, which is as
 * good as any.
 */
export function memberNames(
  { index, graph }: NameSearch,
  { fn }: ValueRef,
  { property, computed }: Extract<Instruction, { kind: 'member' }>,
): readonly string[] {
  if (property !== null) return [property]
  const keys = computed === null ? [] : index.producers({ fn, value: computed })
  return keys.flatMap((key) => {
    const made = index.instruction(key)
    return made.kind === 'parameter' ? levelsOf({ index, graph }, key, made.index) : textOf(index, key)
  })
}

function textOf(index: ValueIndex, ref: ValueRef): readonly string[] {
  const literal = index.instruction(ref)
  return literal.kind === 'literal' && typeof literal.value === 'string' ? [literal.value] : []
}

/** Texts that a parameter is given which is called a level. */
function levelsOf({ index, graph }: NameSearch, { fn }: ValueRef, parameter: number): readonly string[] {
  if (!/level|severity/i.test(index.facts.functions[fn]?.parameters[parameter]?.name ?? '')) return []
  const given = graph.callers(fn).flatMap((caller) => {
    const call = index.instruction(caller)
    const value = call.kind === 'call' ? call.args[parameter]?.value : undefined
    if (value === undefined) return []
    return index.producers({ fn: caller.fn, value }).flatMap((made) => textOf(index, made))
  })
  return given.length > 0 ? [...new Set(given)] : ['info']
}
