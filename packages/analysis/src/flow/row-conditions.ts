// Whether a model row holds for a call: its `when` asks for constant arguments, or for a text that begins or reads in a certain way.
import type { ValueId, ValueRef } from '../ir/ids'
import { MAX_TEXT_DEPTH } from '../limits'
import type { Condition } from '../model/condition'
import type { RowRoot } from '../model/rows'
import type { ValueIndex } from './producers'

/** What a condition needs of the module: constants, producers and the values at positions. */
export interface ConditionContext {
  readonly index: ValueIndex
  readonly constant: (ref: ValueRef) => string | number | boolean | null | undefined
  /** Values at a position of the call in question. */
  readonly at: (position: string) => readonly ValueRef[]
}

/** Every condition of the row holds. A row without conditions always does. */
export function holds(row: RowRoot, context: ConditionContext): boolean {
  if (row.when === undefined) return true
  return Object.entries(row.when).every(([position, wanted]) =>
    isAbsence(wanted)
      ? isLeftOut(context, position)
      : context.at(position).some((ref) => isWanted(context, ref, wanted)),
  )
}

function isAbsence(wanted: Condition): boolean {
  return typeof wanted === 'object' && wanted !== null && 'given' in wanted && !wanted.given
}

/** Nothing stands there, and the object that would hold it is written in this file, or not given at all. */
function isLeftOut({ at, index }: ConditionContext, position: string): boolean {
  if (at(position).length > 0) return false
  const holders = at(/^[^.]+/.exec(position)?.[0] ?? position).flatMap((ref) => index.producers(ref))
  return holders.every((made) => {
    const object = index.instruction(made)
    return object.kind === 'object' && object.properties.every(({ kind }) => kind !== 'spread')
  })
}

function isWanted(context: ConditionContext, ref: ValueRef, wanted: Condition): boolean {
  if (typeof wanted !== 'object' || wanted === null) return context.constant(ref) === wanted
  if ('given' in wanted) return true
  if ('made' in wanted) return context.index.producers(ref).some((made) => isObjectMade(context.index, made))
  if ('error' in wanted) return context.index.producers(ref).some((made) => isError(context.index, made))
  const pattern = patternOf(wanted.matches)
  return piecesOf(context.index, ref, 0).some((piece) => pattern.test(piece))
}

/** `new Error('no')`, `{ code: 16 }` */
function isObjectMade(index: ValueIndex, made: ValueRef): boolean {
  const instruction = index.instruction(made)
  return instruction.kind === 'object' || (instruction.kind === 'call' && instruction.form === 'new')
}

/** What a `catch` is given, or an instance of a class named for errors. */
function isError(index: ValueIndex, made: ValueRef): boolean {
  const instruction = index.instruction(made)
  if (instruction.kind === 'caught') return true
  if (instruction.kind === 'parameter')
    return /^_*(?:e|er|err|error)$/.test(index.facts.functions[made.fn]?.parameters[instruction.index]?.name ?? '')
  if (instruction.kind !== 'call' || instruction.form !== 'new') return false
  const callee = index.instruction({ fn: made.fn, value: instruction.callee })
  return callee.kind === 'load' && /(?:Error|Exception)$/.test(index.variable(callee.variable).name)
}

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  const known = patterns.get(source)
  if (known) return known
  const made = new RegExp(source, 'i')
  patterns.set(source, made)
  return made
}

/** The constant pieces of a text: `curl -s ` of `` `curl -s ${url}` ``, `app.log` of `path.join(dir, 'app.log')`. */
function piecesOf(index: ValueIndex, ref: ValueRef, depth: number): readonly string[] {
  if (depth > MAX_TEXT_DEPTH) return []
  return index.producers(ref).flatMap((made): readonly string[] => {
    const instruction = index.instruction(made)
    const inner = (values: readonly ValueId[]): readonly string[] =>
      values.flatMap((value) => piecesOf(index, { fn: made.fn, value }, depth + 1))
    if (instruction.kind === 'literal') return typeof instruction.value === 'string' ? [instruction.value] : []
    if (instruction.kind === 'template') return [...instruction.strings, ...inner(instruction.values)]
    return instruction.kind === 'call' ? inner(instruction.args.map((argument) => argument.value)) : []
  })
}
