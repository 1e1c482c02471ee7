// Whether a value with a sensitive name can hold the secret itself: not when it is constant, a truth value, a count or masked.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import type { ValueTypes } from '../../shape/value-types'
import { calleeName, nameOf } from '../../flow/written-names'
import { splitWords } from '../names'
import { isReadOf } from './read-secrets'
import type { Sensitive, SensitivityJudge } from './sensitivity'
import { findSecretField, isHarmlessType } from './shapes'
import { MAX_PIECE } from '../../limits'

/** @returns false when everything that makes the value is known to be harmless. */
export function mayHoldSecret(types: ValueTypes, judge: SensitivityJudge, ref: ValueRef, what: Sensitive): boolean {
  if (isHarmlessType(types, types.of(ref), what.classId)) return false
  if (what.classId === 'key' && isComposed(types.flow, judge, ref)) return false
  if (hasNoSecretField(types, judge, ref) || isPublicHalf(types.flow, ref, what)) return false
  return mayBeAny({ flow: types.flow, judge, isNumber: what.classId === 'otp', seen: new Set() }, ref)
}

/** `authKey = `${functionKey}-${method}``: a key under which something is found is put together of names. */
function isComposed(flow: ModuleFlow, judge: SensitivityJudge, ref: ValueRef): boolean {
  const made = flow.producers(ref)
  return (
    made.length > 0 &&
    made.every((at) => {
      const template = flow.instruction(at)
      if (template.kind !== 'template' || template.values.length < 2) return false
      return template.values.every((value) => {
        const name = nameOf(flow, { fn: at.fn, value })
        return name !== null && judge.judge(name, null) === null
      })
    })
  )
}

/** `credentials: Credentials` of a type that holds names and addresses only: the name alone says too much. */
function hasNoSecretField(types: ValueTypes, judge: SensitivityJudge, ref: ValueRef): boolean {
  const typed = types.of(ref)
  if (!typed || typed.trust === 'guessed') return false
  const form = types.form(typed)
  if (form.kind !== 'record' || form.isClass || form.fields.length === 0) return false
  if (form.fields.some((field) => field.type === null)) return false
  return findSecretField(types, judge, typed, { isJson: true, without: new Set(), isHidden: () => false }) === null
}

/** A key of a published set (`key.kid`) that somebody encrypts with: what only its owner has is asked for to decrypt. */
function isPublicHalf(flow: ModuleFlow, ref: ValueRef, { name }: Sensitive): boolean {
  return splitWords(name).includes('encryption') && isReadOf(flow, ref, 'kid')
}

interface Question {
  readonly flow: ModuleFlow
  readonly judge: SensitivityJudge
  /** The secret is a number in most cases: a one-time code. */
  readonly isNumber: boolean
  /** Values that are being looked at already: `text = text.replace(…)` is as harmless as what it starts from. */
  readonly seen: Set<number>
}

function mayBe(question: Question, made: ValueRef): boolean {
  const { flow, judge } = question
  if (question.seen.has(refKey(made))) return false
  question.seen.add(refKey(made))
  const instruction = flow.instruction(made)
  switch (instruction.kind) {
    case 'literal':
    case 'function':
    case 'class':
      return false
    case 'template':
      return instruction.values.some((value) => mayBeAny(question, { fn: made.fn, value }))
    case 'operator':
      return instruction.op === '+'
    case 'call': {
      const site = callAt(flow, made)
      if (!site) return true
      const ending = flow.rows(site, 'barrier').filter(({ row }) => row.ends.includes('secret'))
      if (question.isNumber && ending.some(({ row }) => row.gives === 'number')) return true
      if (ending.length > 0) return false
      if (isShortPiece(flow, site) || isMaskingReplace(flow, site)) return false
      const parts = flow
        .rows(site, 'flow')
        .filter(({ row }) => row.to === 'ReturnValue')
        .flatMap(({ row }) => flow.at(site, row.from))
      if (parts.length > 0 && !parts.some((ref) => mayBeAny(question, ref))) return false
      const name = calleeName(flow, site)
      return (
        name === null ||
        !(
          judge.isMasker(name) ||
          /^(is|has|should|can|check|validate|verify|compare|test|includes|some|every)([A-Z_]|$)/.test(name)
        )
      )
    }
    case 'array':
      return instruction.elements.some((element) => mayBeAny(question, { fn: made.fn, value: element.value }))
    case 'object':
      return instruction.properties.some(
        (property) => property.kind === 'spread' || mayBeAny(question, { fn: made.fn, value: property.value }),
      )
    case 'member':
      if (instruction.property === 'length' || instruction.property === 'size') return false
      if (instruction.property === 'id') return !isOfPerson(flow, { fn: made.fn, value: instruction.object })
      return (
        instruction.property === null ||
        judge.judge(instruction.property, null) !== null ||
        !(isEnumLike(instruction.property) || IS_CLAIM.test(instruction.property))
      )
    default:
      return true
  }
}

function mayBeAny(question: Question, ref: ValueRef): boolean {
  return question.flow.producers(ref).some((made) => mayBe(question, made))
}

/** `token.slice(-4)`, `key.substring(0, 6)`: too short a piece to use. */
export function isShortPiece(flow: ModuleFlow, site: CallSite): boolean {
  const name = calleeName(flow, site)
  if (name !== 'slice' && name !== 'substring' && name !== 'substr') return false
  const [from, to] = site.call.args.map((argument) => flow.constant({ fn: site.ref.fn, value: argument.value }))
  if (typeof from !== 'number') return false
  if (to === undefined) return from < 0 && -from <= MAX_PIECE
  return typeof to === 'number' && to >= 0 && (name === 'substr' ? to : to - from) <= MAX_PIECE
}

/** `.replace(/./g, '*')`: every character, or every one but the last few, becomes a constant. */
export function isMaskingReplace(flow: ModuleFlow, site: CallSite): boolean {
  const name = calleeName(flow, site)
  const [pattern, by] = site.call.args.map((argument): ValueRef => ({ fn: site.ref.fn, value: argument.value }))
  if ((name !== 'replace' && name !== 'replaceAll') || !pattern || !by) return false
  const replacement = flow.constant(by)
  if (isMask(replacement)) return true
  const [made] = flow.producers(pattern)
  const regexp = made && flow.instruction(made)
  return (
    regexp?.kind === 'literal' &&
    regexp.type === 'regexp' &&
    /^\.[+*]?$/.test(String(regexp.value)) &&
    replacement !== undefined
  )
}

/** `***`, `[redacted]`, `…` */
function isMask(text: unknown): boolean {
  return (
    typeof text === 'string' && /^([*xX•.#-])\1*$|([*•█])\2{2,}|(\.{3}|…)$|redacted|hidden|masked|filtered/i.test(text)
  )
}

/** `line.startsWith('PASS') ? 'PASS ###' : line`: a mask is written in place of what is known to be secret. */
export function isMaskChosen(flow: ModuleFlow, ref: ValueRef): boolean {
  const read = flow.instruction(ref)
  const variable = read.kind === 'load' ? flow.variable(read.variable) : null
  if (variable?.kind !== 'temporary' || variable.name !== '?:') return false
  return flow.definitions(ref).some((made) => {
    const store = flow.instruction(made)
    const text = flow.constant(store.kind === 'store' ? { fn: made.fn, value: store.value } : made)
    return typeof text === 'string' && (isMask(text) || /#{3,}$/.test(text))
  })
}

/** `ErrorCode.INVALID_TOKEN`: a constant. */
/** `user.id`: it tells who it is, under whatever name. */
function isOfPerson(flow: ModuleFlow, ref: ValueRef): boolean {
  return /^(?:users?|accounts?|member|customer|person|profile|owner|author|actor|admin)$/.test(
    splitWords(nameOf(flow, ref) ?? '').at(-1) ?? '',
  )
}

/** What a token says of itself, `token.sub`: whose it is, for whom, until when, by which key. */
const IS_CLAIM = /^(?:sub|iss|aud|exp|iat|nbf|kid|alg)$/

function isEnumLike(name: string): boolean {
  return /^[A-Z][A-Z0-9_]+$/.test(name)
}
