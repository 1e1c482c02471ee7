// Secrets in what a call gives back, by what it is asked for: columns of a query, the answer of an endpoint that gives out tokens.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { ANY_KEY, wayTo, type TraceNode } from '../../flow/trace'
import { MAX_PARENTS } from '../../limits'
import { nameOf } from '../../flow/written-names'
import { hasWord, splitWords } from '../names'
import type { SensitivityJudge } from './sensitivity'

/** Methods that are given a query as a text. */
const QUERIES = new Set([
  'query',
  'execute',
  'raw',
  'unsafe',
  'all',
  'get',
  'any',
  'many',
  'one',
  'oneOrNone',
  'manyOrNone',
])

/** Methods that are given names of columns. */
const COLUMNS = new Set(['select', 'addSelect', 'columns', 'returning', 'first', 'distinct'])

/** Members that lead from the result of a query to a row. */
const TO_ROW = /^(?:\d+|rows|recordset)$/

/** The secret column of the rows that a call gives; null where what is wanted is no row, or none is named. */
export function secretColumn(flow: ModuleFlow, judge: SensitivityJudge, node: TraceNode): string | null {
  if (!node.path.every((key) => key === ANY_KEY || TO_ROW.test(key))) return null
  return columnsOf(flow, callAt(flow, node.ref), 0).find((column) => judge.judge(column, null) !== null) ?? null
}

/** Columns that a query names: in its text, or in the calls that build it. */
function columnsOf(flow: ModuleFlow, call: CallSite | null, depth: number): readonly string[] {
  const callee = call && flow.instruction({ fn: call.ref.fn, value: call.call.callee })
  if (!call || callee?.kind !== 'member' || depth > MAX_PARENTS) return []
  const name = callee.property ?? ''
  const texts = call.call.args.flatMap(({ value }) => textsOf(flow, { fn: call.ref.fn, value }))
  const found = QUERIES.has(name) ? texts.slice(0, 1).flatMap(listed) : COLUMNS.has(name) ? texts.flatMap(named) : []
  if (found.length > 0) return found
  return flow
    .producers({ fn: call.ref.fn, value: callee.object })
    .flatMap((made) => columnsOf(flow, callAt(flow, made), depth + 1))
}

/** Constant texts that a value is, or holds; of a text with variable parts what is written out. */
function textsOf(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const text = flow.constant(ref)
  if (typeof text === 'string') return [text]
  return flow.producers(ref).flatMap((made) => {
    const given = flow.instruction(made)
    if (given.kind === 'template') return [given.strings.join('?')]
    return given.kind === 'array' ? given.elements.flatMap(({ value }) => textsOf(flow, { fn: made.fn, value })) : []
  })
}

/** `SELECT id, password_hash FROM users`, `INSERT … RETURNING token` */
function listed(text: string): readonly string[] {
  const list = /^\s*select\s+(.+?)\s+from\s/is.exec(text) ?? /\sreturning\s+(.+?)\s*;?\s*$/is.exec(text)
  return (list?.[1] ?? '').split(',').flatMap(columnOf)
}

/** `users.password_hash as hash`, and several in one text. */
function named(text: string): readonly string[] {
  return /\sas\s/i.test(text) ? columnOf(text) : text.split(/[\s,]+/).flatMap(columnOf)
}

function columnOf(text: string): readonly string[] {
  const found = /^\s*(?:distinct\s+)?(?:[\w"`[\]]+\.)*["`[]?(\w+)["`\]]?(?:\s+(?:as\s+)?["`]?\w+["`]?)?\s*$/i.exec(text)
  return found?.[1] ? [found[1]] : []
}

/** Where OAuth gives out tokens. */
const TOKEN_ENDPOINT =
  /\/(?:oauth\d?|oidc|openid-connect|connect|auth|login|idp|sso|o)(?:\/[\w.{}:?-]+)*\/(?:access_?)?token\/?(?:\?.*)?$/i

/** What is wanted is the body of an answer of an endpoint that gives out tokens: `answer.data`, `await answer.json()`. */
export function isTokenAnswer(flow: ModuleFlow, call: CallSite, { path }: TraceNode): boolean {
  const [key, ...others] = path
  if (others.length > 0 || (key !== undefined && !/^(?:data|body)$/.test(key))) return false
  const asked = key === undefined ? parsedBy(flow, call) : [call]
  return asked.some((each) =>
    flow
      .rows(each, 'outbound')
      .flatMap(({ row }) => row.url ?? [])
      .flatMap((position) => flow.at(each, position))
      .some((address) => textsOf(flow, address).some((text) => TOKEN_ENDPOINT.test(text))),
  )
}

/** The calls whose answer is parsed: `await (await fetch(url)).json()`. */
function parsedBy(flow: ModuleFlow, call: CallSite): readonly CallSite[] {
  const callee = flow.instruction({ fn: call.ref.fn, value: call.call.callee })
  if (callee.kind !== 'member' || !/^(?:json|text)$/.test(callee.property ?? '')) return []
  return flow.producers({ fn: call.ref.fn, value: callee.object }).flatMap((made) => callAt(flow, made) ?? [])
}

/** What a model says that the value is, where it is a secret by itself: a token that a library signs. */
export function secretItself(flow: ModuleFlow, { ref, path }: TraceNode): string | null {
  if (path.length > 0) return null
  const source = flow.valueRows(ref, 'source').find(({ row }) => row.sensitive === 'itself')
  return source ? (source.row.label ?? source.row.kind) : null
}

/** `req.cookies[SESSION_COOKIE]`: what the name of the cookie's name says of it. */
export function cookieByName(flow: ModuleFlow, judge: SensitivityJudge, { ref, path }: TraceNode): string | null {
  const member = flow.instruction(ref)
  if (path.length > 0 || member.kind !== 'member' || member.property !== null || member.computed === null) return null
  const holder = { fn: ref.fn, value: member.object }
  if (!flow.valueRows(holder, 'source').some(({ row }) => row.kind === 'header' && row.sensitive === 'always'))
    return null
  const words = splitWords(nameOf(flow, { fn: ref.fn, value: member.computed }) ?? '')
  return hasWord(flow.knowledge.words.sessionCookies, words)
    ? (judge.judge('session_cookie', null)?.label ?? null)
    : null
}

/** The last variable through which the value goes, by name. */
export function variableOnTheWay(flow: ModuleFlow, node: TraceNode): string | null {
  const names = wayTo(node).flatMap(({ ref }) => {
    const load = flow.instruction(ref)
    const variable = load.kind === 'load' ? flow.variable(load.variable) : null
    return variable && variable.kind !== 'temporary' ? [variable.name] : []
  })
  return names.at(-1) ?? null
}
