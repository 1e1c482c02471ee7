// Secrets that are handed on under another name.
import type { ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import type { TraceNode } from '../../flow/trace'
import { nameOf } from '../../flow/written-names'
import { splitWords } from '../names'
import type { Sensitive, SensitivityJudge } from './sensitivity'

/** Where a name is looked for; `parameter` is that of another module's function. */
export interface Renaming {
  readonly flow: ModuleFlow
  readonly judge: SensitivityJudge
  readonly parameter: string | null
}

/**
 * The function that is given the value, or a variable on the way, says by its name that it is something else (`makeAbsolute(somePath)` given
 * `argv.apikey`), or names the secret itself: then it is reported there.
 */
export function isRenamedHarmless({ flow, judge, parameter }: Renaming, node: TraceNode, name: string): boolean {
  const given: (string | null)[] = []
  let at: TraceNode | null = node
  let isInAddress = false
  for (; at; at = at.from) {
    const instruction = flow.instruction(at.ref)
    if (instruction.kind === 'parameter') given.push(parameterName(flow, at.ref, instruction.index))
    const variable = instruction.kind === 'load' && at !== node ? flow.variable(instruction.variable) : null
    if (variable && variable.kind !== 'temporary' && !(isInAddress && isOfAddress(flow, variable.name)))
      given.push(variable.name)
    isInAddress ||= isPieceOfAddress(flow, at)
    if (at.via === 'property' || at.via === 'member' || at.via === 'spread') break
  }
  if (at === null && parameter !== null) {
    if (judge.judge(parameter, null) !== null) return true
    given.push(parameter)
  }
  return given.some(
    (other) =>
      other !== null &&
      other !== name &&
      !isOfRecord(flow, other) &&
      !isShortFor(other, name) &&
      !(isOfAddress(flow, other) && isOfAddress(flow, name)) &&
      judge.judge(`${name}_${other}`, null) === null,
  )
}

/** `auth`, of an `authorization`. */
function isShortFor(other: string, name: string): boolean {
  return /^[a-z]{3,}$/.test(other) && splitWords(name).some((word) => word.startsWith(other))
}

/** `url`, `dbUri`: what an address is called that has the secret in it. */
function isOfAddress({ knowledge }: ModuleFlow, name: string): boolean {
  return knowledge.words.namesOfAddresses.has(splitWords(name).at(-1) ?? '')
}

/** `https://user:${password}@host`, `'/path?token=' + token`, `url.searchParams.set('token', token)`: credentials or a parameter of an address. */
function isPieceOfAddress(flow: ModuleFlow, { via, from, detail, call }: TraceNode): boolean {
  if (via === 'element' && call !== null) return true
  const maker = from && flow.instruction(from.ref)
  if (!maker) return false
  if (via === 'text' && maker.kind === 'template')
    return isBeforeSecret(maker.strings[detail] ?? '') && maker.strings.some((text) => /:\/\/|[?&]/.test(text))
  if (via !== 'operand' || maker.kind !== 'operator') return false
  const before = maker.operands[detail - 1]
  const text = before === undefined ? null : flow.constant({ fn: from.ref.fn, value: before })
  return typeof text === 'string' && isBeforeSecret(text)
}

function isBeforeSecret(text: string): boolean {
  return /(?:[?&#][\w.[\]-]+=|:\/\/[^/]*:?|^:)$/.test(text)
}

/** `traceId`, `tag`, `message`: a part of every record, which says what the value is used for, and nothing of what it is. */
function isOfRecord({ knowledge }: ModuleFlow, name: string): boolean {
  const { ofRecords, partsOfEveryRecord } = knowledge.words
  const words = splitWords(name)
  const [first = ''] = words
  return (words.length === 1 && ofRecords.has(first)) || (words.length <= 2 && partsOfEveryRecord.has(first))
}

function parameterName(flow: ModuleFlow, ref: ValueRef, index: number): string | null {
  return flow.facts.functions[ref.fn]?.parameters[index]?.name ?? null
}

/** Classes of which the word in a text in front of a value is enough; `token` is said of many things. */
const TOLD_BY_TEXT = ['credential', 'key', 'otp']

/** What the text in front of a value says that it is, where its own name says nothing: `` `your verification code is ${code}` ``. */
export function toldByText(flow: ModuleFlow, judge: SensitivityJudge, node: TraceNode): Sensitive | null {
  const template = node.via === 'text' && node.from ? flow.instruction(node.from.ref) : null
  if (template?.kind !== 'template' || !flow.knowledge.words.neutral.has(nameOf(flow, node.ref) ?? '')) return null
  const before = (template.strings[node.detail] ?? '').replace(/(?:\s+is)?\s*[:=]?\s*["'`(<[]*$/, '')
  const words = before.split(/[^A-Za-z]+/).slice(-3)
  const sensitive = judge.judge(words.join(' '), null)
  if (!sensitive || !TOLD_BY_TEXT.includes(sensitive.classId)) return null
  const ends = words.map((_, i) => words.slice(i))
  const term = ends.findLast(
    (each) => judge.judge(each.join(' '), null) !== null && judge.judge(each.slice(0, -1).join(' '), null) === null,
  )
  return term ? { ...sensitive, name: term.join(' ') } : null
}
