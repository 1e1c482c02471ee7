// Places where a value of a sensitive name cannot be the secret: on the way on which it is empty, in code about placeholders.
import { blockId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { MAX_CONDITION_DEPTH } from '../limits'
import { splitWords } from './names'

/** Why a value of this name is no secret where it stands, in words; null: it may be one. */
export function whyHarmlessHere(flow: ModuleFlow, sink: CallSite, ref: ValueRef, name: string): string | null {
  if (isEmptyAt(flow, sink, ref)) return 'is empty on the way to the log'
  if (splitWords(name).at(-1) !== 'token') return null
  const around = functionsAround(flow, ref)
  if (around.some((fn) => isAboutPlaceholders(fn))) return 'is a placeholder in a text'
  return name === 'token' && around.some((fn) => isOfChallenge(flow, fn)) ? 'belongs to a public challenge' : null
}

/** `if (!token) log({ token })` */
function isEmptyAt(flow: ModuleFlow, sink: CallSite, ref: ValueRef): boolean {
  if (ref.fn !== sink.ref.fn) return false
  const cfg = flow.cfg(sink.ref.fn)
  const block = cfg.blockOf[sink.ref.value]
  const key = placeKey(flow, ref, 0)
  if (block === undefined || block < 0 || key === null) return false
  return cfg.conditions(blockId(block)).some(({ value, truthy }) => {
    const empty = emptyWhen(flow, { fn: sink.ref.fn, value }, truthy)
    return empty !== null && placeKey(flow, empty, 0) === key
  })
}

/** The value that is nothing where the condition has the given outcome: `!token`, `token == null`; null: none that is known. */
function emptyWhen(flow: ModuleFlow, ref: ValueRef, truthy: boolean): ValueRef | null {
  const condition = flow.instruction(ref)
  if (condition.kind !== 'operator') return truthy ? null : ref
  const [left, right] = condition.operands
  if (left === undefined) return null
  const at = { fn: ref.fn, value: left }
  if (condition.op === '!') return truthy ? at : null
  if (right === undefined || !/^[!=]==?$/.test(condition.op)) return null
  const other = flow.instruction({ fn: ref.fn, value: right })
  const isNothing = other.kind === 'literal' && (other.type === 'null' || other.type === 'undefined')
  return isNothing && truthy === condition.op.startsWith('=') ? at : null
}

/** The variable and members that a value is read from; null where it is computed. */
function placeKey(flow: ModuleFlow, ref: ValueRef, depth: number): string | null {
  const instruction = flow.instruction(ref)
  if (depth > MAX_CONDITION_DEPTH) return null
  if (instruction.kind === 'member' && instruction.property !== null) {
    const object = placeKey(flow, { fn: ref.fn, value: instruction.object }, depth + 1)
    return object === null ? null : `${object}.${instruction.property}`
  }
  if (instruction.kind !== 'load') return null
  const [only, ...more] = flow.definitions(ref)
  const made = only && more.length === 0 ? flow.instruction(only) : null
  if (only && made?.kind === 'member') return placeKey(flow, only, depth + 1)
  return `${instruction.variable}`
}

function functionsAround(flow: ModuleFlow, ref: ValueRef): readonly FunctionIr[] {
  const found: FunctionIr[] = []
  for (let at = flow.facts.functions[ref.fn]; at; at = at.parent === null ? undefined : flow.facts.functions[at.parent])
    if (at.kind !== 'module') found.push(at)
  return found
}

/** `replaceToken(text, token)`, `tokenize(text)` */
function isAboutPlaceholders({ name }: FunctionIr): boolean {
  return (
    name !== null &&
    splitWords(name).some((word) =>
      /^(replace[rd]?|placeholders?|template|interpolate|tokeni[sz]er?|lexer)$/.test(word),
    )
  )
}

/** The function speaks of a challenge: who is asked to prove something is told its token in public. */
function isOfChallenge(flow: ModuleFlow, fn: FunctionIr): boolean {
  return fn.instructions.some(
    (instruction) => instruction.kind === 'store' && flow.variable(instruction.variable).name === 'challenge',
  )
}
