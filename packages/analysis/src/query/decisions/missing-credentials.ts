// Whether a condition says that a request carries no credential, so that there is nothing to refuse.
import type { ValueRef } from '../../ir/ids'
import type { Call, Member, Operator } from '../../ir/instruction'
import type { Condition } from '../../flow/cfg'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import { calleeName, nameOf, receiverName } from '../../flow/written-names'
import { MAX_HELPER_DEPTH } from '../../limits'
import { hasWord, splitWords } from '../names'

/** The condition says that the request carries no credential or session, or one of the wrong form. */
export function isMissing(flow: ModuleFlow, ref: ValueRef, truthy: boolean): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'operator') return isMissingOperator(flow, ref, instruction, truthy)
  if (instruction.kind === 'call') {
    const callee = flow.instruction({ fn: ref.fn, value: instruction.callee })
    return !truthy && callee.kind === 'member' && asksForForm(flow, ref, callee, instruction)
  }
  return !truthy && isCredential(flow, ref)
}

/**
 * `if (!req.token) return next(); …; if (!req.user) refuse()`: who asks is not known though a credential came, so that it was the wrong one.
 * `conditions` hold where `ref` is asked for.
 */
export function isWrongCredential(flow: ModuleFlow, ref: ValueRef, conditions: readonly Condition[]): boolean {
  const isNamed = (asked: ValueRef, names: RegExp): boolean => names.test(nameOf(flow, askedFor(flow, asked)) ?? '')
  return (
    isNamed(ref, /^(user|currentUser|account|userId)$/) &&
    conditions.some(({ value, truthy }) => {
      const given = { fn: ref.fn, value }
      return (
        isNamed(given, /^(\w*[a-z])?tokens?$|^bearer|^authorization$|^api_?key$|^jwt$/i) &&
        isMissing(flow, given, !truthy)
      )
    })
  )
}

/** `a` of `!a`. */
function askedFor(flow: ModuleFlow, ref: ValueRef): ValueRef {
  const asked = flow.instruction(ref)
  const [only] = asked.kind === 'operator' && asked.op === '!' ? asked.operands : []
  return only === undefined ? ref : askedFor(flow, { fn: ref.fn, value: only })
}

/** `header.startsWith('Bearer ')`, `/^Bearer /.test(header)`; but `tokens.includes(token)` asks whether it is the right one. */
function asksForForm(flow: ModuleFlow, { fn }: ValueRef, { property, object }: Member, { args }: Call): boolean {
  const isPattern = property === 'test' || property === 'exec'
  if (isPattern) return args.some(({ value }) => isCredential(flow, { fn, value }))
  const isFixed = args.every(({ value }) => {
    const form = flow.instruction({ fn, value })
    return form.kind === 'literal' || flow.constant({ fn, value }) !== undefined
  })
  return /^(?:startsWith|includes|match)$/.test(property ?? '') && isFixed && isCredential(flow, { fn, value: object })
}

function isMissingOperator(flow: ModuleFlow, ref: ValueRef, { op, operands }: Operator, truthy: boolean): boolean {
  const [left, right] = operands
  if (left === undefined) return false
  if (op === '!') return isMissing(flow, { fn: ref.fn, value: left }, !truthy)
  if (right === undefined) return false
  const constant = flow.constant({ fn: ref.fn, value: right })
  const other = flow.instruction({ fn: ref.fn, value: right })
  const isNothing =
    constant === null ||
    constant === '' ||
    (other.kind === 'load' && flow.variable(other.variable).name === 'undefined') ||
    (other.kind === 'literal' && other.type === 'undefined')
  if (constant === -1 && isPlaceInCredential(flow, { fn: ref.fn, value: left }))
    return op === '===' || op === '==' ? truthy : (op === '!==' || op === '!=') && !truthy
  const asked = flow.instruction({ fn: ref.fn, value: left })
  const [typed] = asked.kind === 'operator' && asked.op === 'typeof' ? asked.operands : []
  const says = op === '===' || op === '==' ? truthy : op === '!==' || op === '!=' ? !truthy : false
  if (isNothing) return says && isCredential(flow, { fn: ref.fn, value: left })
  const isScheme = typeof constant === 'string' && flow.knowledge.words.schemes.has(splitWords(constant).join(''))
  const isForm = typed !== undefined || isScheme
  return isForm && !says && isCredential(flow, { fn: ref.fn, value: typed ?? left })
}

/** `authorization.indexOf('Basic ')`: which kind of credential is there. */
function isPlaceInCredential(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  const callee = site && flow.instruction({ fn: ref.fn, value: site.call.callee })
  return (
    callee?.kind === 'member' &&
    callee.property === 'indexOf' &&
    isCredential(flow, { fn: ref.fn, value: callee.object })
  )
}

/** Members that say what somebody may do: he is known already. */
export const CLAIM =
  /^(?:is|has|can|may)[A-Z_]|^(?:is|has|can)$|role|perm|scope|admin|owner|privilege|tenant|grant|allow|suspend|banned|disabled|verified|abilit|group/i

/** `context.get('user')`, `parseBearerToken(header)`, `/^Bearer (.+)$/.exec(header)` */
function readsCredential(flow: ModuleFlow, site: CallSite): boolean {
  const { ref, call } = site
  const given = call.args.map(({ value }): ValueRef => ({ fn: ref.fn, value }))
  const name = calleeName(flow, site) ?? ''
  const [receiver] = flow.at(site, 'Receiver')
  if (name === 'get' && receiver && isOfRequest(flow, receiver))
    return given.some((key) => WHO_ASKS.test(String(flow.constant(key) ?? '')))
  if (name === 'get' && /^headers$/i.test(receiverName(flow, site) ?? ''))
    return given.some((key) => HEADERS.test(String(flow.constant(key) ?? '')))
  if (name === 'exec') return given.some((text) => isCredential(flow, text))
  if (name === 'match' || name === 'matchAll') return receiver !== undefined && isCredential(flow, receiver)
  const words = splitWords(name)
  return (
    /^(extract|find|get|parse|read|pick)$/.test(words[0] ?? '') &&
    hasWord(flow.knowledge.words.credentialParts, words.slice(1)) &&
    given.some(
      (from) =>
        isOfRequest(flow, from) ||
        /^(req|request|ctx|context|c)$/.test(nameOf(flow, from) ?? '') ||
        isCredential(flow, from),
    )
  )
}

/** A request or a context as a whole. */
function isOfRequest(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.identities.of(ref).some((node) => node.type !== null && /\.(Request|Context)$/.test(node.type))
}

/** Headers that carry a credential. */
const HEADERS = /^(proxy-)?authorization$|^cookie$|^x-(api-key|auth\b.*|access-token|token)$/i

/** Names by which a request or its context knows who asks. */
const WHO_ASKS = /^(user|session|auth|currentUser|account|passport|isAuthenticated|userId|token)$/

/** Words by which a middleware names what it found out of whoever asks: `req.apiKeyInfo`, `req.currentAgent`. */
const FOUND_OUT = /\b(api key|agent|caller|principal|identity|jwt|claims|credentials?|auth|session|user|account)\b/

/** `req.apiKeyInfo`: kept by a middleware on the request itself. */
function isFoundOut(flow: ModuleFlow, ref: ValueRef, { property, object }: Member): boolean {
  return FOUND_OUT.test(splitWords(property ?? '').join(' ')) && isOfRequest(flow, { fn: ref.fn, value: object })
}

/** `getUserId(request)`, a function of this file that reads a credential and does nothing else. */
function onlyReadsCredential(flow: ModuleFlow, { ref, call }: CallSite, depth: number): boolean {
  const callee = { fn: ref.fn, value: call.callee }
  const own = depth < MAX_HELPER_DEPTH && !flow.graph.mayBeOther(callee) ? flow.graph.functionsOf(callee) : []
  const returned = own.flatMap((fn) => flow.graph.returns(fn))
  return returned.length > 0 && returned.every((value) => isCredential(flow, value, depth + 1))
}

/** Read from the request's headers, cookies, session or user by members, splits and copies only. */
function isCredential(flow: ModuleFlow, ref: ValueRef, depth = 0): boolean {
  let found = false
  trace(flow, ref, {
    intoCallers: false,
    visit: (node) => {
      if (found) return 'stop'
      const instruction = flow.instruction(node.ref)
      if (instruction.kind === 'member' && CLAIM.test(instruction.property ?? '')) return 'stop'
      if (flow.valueRows(node.ref, 'source').some(({ row }) => row.kind === 'header' || row.kind === 'request'))
        found = true
      if (instruction.kind === 'member' && WHO_ASKS.test(instruction.property ?? '')) found = true
      if (instruction.kind === 'member' && isFoundOut(flow, node.ref, instruction)) found = true
      if (instruction.kind === 'call') {
        const site = { ref: node.ref, call: instruction }
        if (readsCredential(flow, site) || onlyReadsCredential(flow, site, depth)) found = true
      }
      return found ||
        (instruction.kind === 'call' && flow.rows({ ref: node.ref, call: instruction }, 'flow').length === 0)
        ? 'stop'
        : 'continue'
    },
  })
  return found
}
