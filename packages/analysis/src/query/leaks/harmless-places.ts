// Places where a value of a sensitive name cannot be the secret: on the way on which it is empty, in code about placeholders.
import { blockId, type FunctionIndex, type ValueRef } from '../../ir/ids'
import type { Instruction } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import type { Condition } from '../../flow/cfg'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { nameOf } from '../../flow/written-names'
import { MAX_CONDITION_DEPTH } from '../../limits'
import { hasWord, SECRET_WORD, splitWords } from '../names'

/** Why a value of this name is no secret where it stands, in words; null: it may be one. */
export function whyHarmlessHere(flow: ModuleFlow, sink: CallSite, ref: ValueRef, name: string): string | null {
  if (isEmptyAt(flow, sink, ref)) return 'is empty on the way to the log'
  if (namesVariable(flow, ref)) return 'is the name of a variable of the environment'
  if (isShownOnPurpose(flow, sink)) return 'is shown where a setting says that it shall be'
  if (isOfEnumeration(flow, ref)) return 'is a member of an enumeration'
  if (name === 'credentials' && functionsAround(flow, ref).some((fn) => isAboutOrigins(fn)))
    return 'says whether other sites may send cookies'
  if (isOfPasskey(flow, name)) return 'is the public part of a passkey'
  if (isUserName(flow, ref)) return 'is the name of an account'
  if (splitWords(name).at(-1) !== 'token') return null
  if (isPieceOfText(flow, ref)) return 'is a piece of a text'
  const around = functionsAround(flow, ref)
  if (around.some((fn) => isAboutPlaceholders(flow, fn))) return 'is a placeholder in a text'
  if (name === 'token' && around.some((fn) => isAboutLocks(fn))) return 'says who holds a lock'
  return name === 'token' && around.some((fn) => isOfChallenge(flow, fn)) ? 'belongs to a public challenge' : null
}

/** `process.env[passwordKey]` in the same function: the text is the name under which the secret is found. */
function namesVariable(flow: ModuleFlow, ref: ValueRef): boolean {
  const key = placeKey(flow, ref, 0)
  if (key === null) return false
  return (flow.facts.functions[ref.fn]?.instructions ?? []).some((read) => {
    if (read.kind !== 'member' || read.computed === null) return false
    if (placeKey(flow, { fn: ref.fn, value: read.computed }, 0) !== key) return false
    return flow.valueRows({ fn: ref.fn, value: read.object }, 'source').some(({ row }) => row.kind === 'environment')
  })
}

/** `AuthenticationMethod.PersonalAccessToken`, of what another module exports. */
function isOfEnumeration(flow: ModuleFlow, ref: ValueRef): boolean {
  const member = flow.instruction(ref)
  if (member.kind !== 'member' || !isPascal(member.property)) return false
  const object = { fn: ref.fn, value: member.object }
  const name = nameOf(flow, object)
  if (!isPascal(name) || hasWord(flow.knowledge.words.settings, splitWords(name ?? ''))) return false
  const made = flow.instruction(object)
  const holder = made.kind === 'member' ? flow.instruction({ fn: ref.fn, value: made.object }) : made
  if (holder.kind !== 'load') return false
  const { name: from, import: imported } = flow.variable(holder.variable)
  // Compilers give names such as `authentication_1` to modules.
  return imported !== null || /_\d+$/.test(from)
}

const isPascal = (name: string | null): boolean => /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(name ?? '')

/** `if (state.showToken) console.info('token:', token)`: whoever runs the program asks for it. */
function isShownOnPurpose(flow: ModuleFlow, sink: CallSite): boolean {
  return conditionsAt(flow, sink).some(({ value, truthy }) => {
    const [verb, ...rest] = splitWords(nameOf(flow, { fn: sink.ref.fn, value }) ?? '')
    return (
      truthy && /^(show|print|reveal|display|expose)$/.test(verb ?? '') && rest.some((word) => SECRET_WORD.test(word))
    )
  })
}

/** Conditions that hold where the log is written. */
function conditionsAt(flow: ModuleFlow, { ref }: CallSite): readonly Condition[] {
  const cfg = flow.cfg(ref.fn)
  const block = cfg.blockOf[ref.value]
  return block === undefined || block < 0 ? [] : cfg.conditions(blockId(block))
}

/** `if (!result.success) log(result)`: the result of a check that failed holds what is wrong, and not what was checked. */
export function isFailedResult(flow: ModuleFlow, sink: CallSite, ref: ValueRef): boolean {
  const key = ref.fn === sink.ref.fn ? placeKey(flow, ref, 0) : null
  if (key === null) return false
  return conditionsAt(flow, sink).some(({ value, truthy }) => {
    const failed = failedWhen(flow, { fn: sink.ref.fn, value }, truthy)
    return failed !== null && placeKey(flow, failed, 0) === key
  })
}

/** `if (!response.ok) log(await response.text())`: an answer that says no holds the reason, and not what was asked for. */
export function isFailedAnswer(flow: ModuleFlow, sink: CallSite, call: CallSite): boolean {
  const answers = [call.ref, ...flow.at(call, 'Receiver').flatMap((ref) => flow.producers(ref))].map(refKey)
  return conditionsAt(flow, sink).some(({ value, truthy }) => {
    const failed = failedWhen(flow, { fn: sink.ref.fn, value }, truthy)
    return failed !== null && flow.producers(failed).some((made) => answers.includes(refKey(made)))
  })
}

/** The result of which a condition says that it is none: `!result.success`, `result.ok === false`; null: none. */
function failedWhen(flow: ModuleFlow, ref: ValueRef, truthy: boolean): ValueRef | null {
  const asked = flow.instruction(ref)
  if (asked.kind === 'member')
    return !truthy && /^(success|ok|valid)$/.test(asked.property ?? '') ? { fn: ref.fn, value: asked.object } : null
  if (asked.kind !== 'operator') return null
  const [left, right] = asked.operands
  if (left === undefined) return null
  const at = { fn: ref.fn, value: left }
  if (asked.op === '!') return failedWhen(flow, at, !truthy)
  if (right === undefined || !/^[!=]==?$/.test(asked.op)) return null
  const constant = flow.constant({ fn: ref.fn, value: right })
  return typeof constant === 'boolean' ? failedWhen(flow, at, (asked.op.startsWith('=') === truthy) === constant) : null
}

/** `if (!token) log({ token })` */
function isEmptyAt(flow: ModuleFlow, sink: CallSite, ref: ValueRef): boolean {
  if (ref.fn !== sink.ref.fn) return false
  const key = placeKey(flow, ref, 0)
  if (key === null) return false
  return conditionsAt(flow, sink).some(({ value, truthy }) => {
    const empty = emptyWhen(flow, { fn: sink.ref.fn, value }, truthy)
    return (
      empty !== null && placeKey(flow, empty, 0) === key && !isFilledSince(flow, { fn: sink.ref.fn, value }, ref, key)
    )
  })
}

/** `if (!config.secret) { config.secret = generate(); log(config.secret) }`: the place is written between the question and the reading. */
function isFilledSince(flow: ModuleFlow, condition: ValueRef, read: ValueRef, key: string): boolean {
  const cfg = flow.cfg(read.fn)
  return cfg.fn.instructions.some((instruction, value) => {
    if (value <= condition.value || value >= read.value) return false
    const place = writtenPlace(flow, read.fn, instruction)
    const block = cfg.blockOf[value] ?? -1
    return place === key && block >= 0 && cfg.conditions(blockId(block)).some((each) => each.value === condition.value)
  })
}

/** The place that an instruction writes, as {@link placeKey} names it. */
function writtenPlace(flow: ModuleFlow, fn: FunctionIndex, instruction: Instruction): string | null {
  if (instruction.kind === 'store') return `${instruction.variable}`
  if (instruction.kind !== 'set-member' || instruction.property === null || instruction.deletes) return null
  const object = placeKey(flow, { fn, value: instruction.object }, 0)
  return object === null ? null : `${object}.${instruction.property}`
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
  const aliased = only && made?.kind === 'member' ? placeKey(flow, only, depth + 1) : null
  return aliased ?? `${instruction.variable}`
}

function functionsAround(flow: ModuleFlow, ref: ValueRef): readonly FunctionIr[] {
  const found: FunctionIr[] = []
  for (let at = flow.facts.functions[ref.fn]; at; at = at.parent === null ? undefined : flow.facts.functions[at.parent])
    if (at.kind !== 'module') found.push(at)
  return found
}

/** `replaceToken(text, token)`, `tokenize(text)` */
function isAboutPlaceholders({ knowledge }: ModuleFlow, { name }: FunctionIr): boolean {
  return name !== null && hasWord(knowledge.words.placeholders, splitWords(name))
}

/** `cors({ origin, credentials })` */
function isAboutOrigins({ instructions }: FunctionIr): boolean {
  return instructions.some(
    (made) =>
      made.kind === 'object' &&
      ['origin', 'credentials'].every((name) => made.properties.some(({ key }) => key === name)),
  )
}

/** The module registers passkeys: what it calls a credential is the identifier and the public key of one. */
function isOfPasskey(flow: ModuleFlow, name: string): boolean {
  if (!/^credentials?$/i.test(splitWords(name).at(-1) ?? '') || splitWords(name).length > 2) return false
  return flow.facts.imports.some(({ module }) => /webauthn|fido2|passkey/i.test(module))
}

/** `basicAuth(req).name`: with a password beside it, a name is that of an account. */
function isUserName(flow: ModuleFlow, ref: ValueRef): boolean {
  const member = flow.instruction(ref)
  if (member.kind !== 'member' || member.property !== 'name') return false
  return flow.valueRows({ fn: ref.fn, value: member.object }, 'source').some(({ row }) => row.kind === 'header')
}

/** `onProgress = (token) => …`, `chunk.choices[0].text`: what a language model has written so far. */
function isPieceOfText(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).some((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'member') return isOfChoices(flow, made, 0)
    if (instruction.kind !== 'parameter') return false
    const { name } = flow.facts.functions[made.fn] ?? {}
    return /^on(New)?(Progress|Token|Chunk|Delta|Partial)$/.test(name ?? '')
  })
}

/** A member of one of several answers that are offered. */
function isOfChoices(flow: ModuleFlow, ref: ValueRef, depth: number): boolean {
  const read = flow.instruction(ref)
  if (read.kind !== 'member' || depth > MAX_CONDITION_DEPTH) return false
  return read.property === 'choices' || isOfChoices(flow, { fn: ref.fn, value: read.object }, depth + 1)
}

/** `renewLock(key, token)` */
function isAboutLocks({ name }: FunctionIr): boolean {
  return name !== null && splitWords(name).some((word) => /^(locks?|unlock|lease|mutex|semaphore)$/.test(word))
}

/** The function speaks of a challenge: who is asked to prove something is told its token in public. */
function isOfChallenge(flow: ModuleFlow, fn: FunctionIr): boolean {
  return fn.instructions.some(
    (instruction) => instruction.kind === 'store' && flow.variable(instruction.variable).name === 'challenge',
  )
}
