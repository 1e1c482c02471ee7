// Functions that a program chooses by a key: `handlers[kind](…)`, `handlers.get(kind)(…)`, `for (const f of functions) f(…)`.
import type { ValueId, ValueRef, VariableId } from '../ir/ids'
import type { Call, Instruction } from '../ir/instruction'
import { MAX_TABLE_ENTRIES } from '../limits'
import { once } from './once'
import type { ValueIndex } from './producers'

/** What is put under keys that are not written, by the variable that holds the table. */
interface LateEntries {
  readonly values: ReadonlyMap<VariableId, readonly ValueRef[]>
  /** Tables that get entries in ways that are not followed. */
  readonly open: ReadonlySet<VariableId>
}

/** The values among which `chosen` is one; null where it is not chosen so, or where others may be, too. */
export function valuesChosen(index: ValueIndex, chosen: ValueRef): readonly ValueRef[] | null {
  const instruction = index.instruction(chosen)
  const values = valuesBehind(index, chosen, instruction)
  return values && values.length > 0 && values.length <= MAX_TABLE_ENTRIES ? values : null
}

function valuesBehind(index: ValueIndex, { fn }: ValueRef, chosen: Instruction): readonly ValueRef[] | null {
  if (chosen.kind === 'member' && chosen.property === null) return entriesOf(index, { fn, value: chosen.object })
  if (chosen.kind === 'element' && chosen.mode === 'value') return elementsOf(index, { fn, value: chosen.of })
  const callee = chosen.kind === 'call' ? index.instruction({ fn, value: chosen.callee }) : null
  return callee?.kind === 'member' && callee.property === 'get' && chosen.kind === 'call' && chosen.args.length === 1
    ? entriesOf(index, { fn, value: callee.object })
    : null
}

/** Entries of a table that a variable holds, and that this file makes. */
function entriesOf(index: ValueIndex, table: ValueRef): readonly ValueRef[] | null {
  const load = index.instruction(table)
  const [made, ...others] = index.producers(table)
  if (load.kind !== 'load' || !made || others.length > 0) return null
  const { values, open } = lateEntries(index)
  if (open.has(load.variable) || index.members.writtenNames(load.variable).size > 0) return null
  const maker = index.instruction(made)
  const late = values.get(load.variable) ?? []
  if (maker.kind === 'object') {
    const written = maker.properties.map(({ kind, value }) => (kind === 'field' ? { fn: made.fn, value } : null))
    return allOf([...written, ...late])
  }
  return maker.kind === 'call' && maker.form === 'new' ? ofConstructor(index, made, maker, late) : null
}

/** `new Map([['a', first], ['b', second]])` */
function ofConstructor(
  index: ValueIndex,
  { fn }: ValueRef,
  { args }: Call,
  late: readonly ValueRef[],
): readonly ValueRef[] | null {
  const [list, ...more] = args
  if (!list) return late
  const pairs = more.length > 0 ? null : elementsOf(index, { fn, value: list.value })
  return pairs && allOf([...pairs.map((pair) => elementsOf(index, pair)?.[1] ?? null), ...late])
}

function elementsOf(index: ValueIndex, list: ValueRef): readonly ValueRef[] | null {
  const [made, ...others] = index.producers(list)
  const array = made && others.length === 0 ? index.instruction(made) : null
  if (!made || array?.kind !== 'array') return null
  return allOf(array.elements.map(({ value, spread }) => (spread ? null : { fn: made.fn, value })))
}

function allOf(values: readonly (ValueRef | null)[]): readonly ValueRef[] | null {
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? known : null
}

const lateEntries = once((index: ValueIndex): LateEntries => {
  const values = new Map<VariableId, ValueRef[]>()
  const open = new Set<VariableId>()
  for (const { index: fn, instructions } of index.facts.functions) {
    const tableAt = (value: ValueId): VariableId | null => {
      const read = instructions[value]
      return read?.kind === 'load' ? read.variable : null
    }
    const add = (table: VariableId | null, value: ValueId): void => {
      if (table !== null) values.set(table, [...(values.get(table) ?? []), { fn, value }])
    }
    for (const user of instructions) {
      if (user.kind === 'set-member' && user.property === null) add(tableAt(user.object), user.value)
      if (user.kind !== 'call') continue
      for (const { value } of user.args) {
        const table = tableAt(value)
        if (table !== null) open.add(table)
      }
      const callee = instructions[user.callee]
      const given = user.args[1]
      if (callee?.kind === 'member' && callee.property === 'set' && given) add(tableAt(callee.object), given.value)
    }
  }
  return { values, open }
})
