// What a decision is worth as evidence: whether it is about who asks, and what it refuses besides what the status says.
import { blockId, type ValueId, type ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf } from '../../flow/written-names'
import { askedBy, testedValues } from '../refusals/deciders'
import type { Decision } from './decisions'
import { refusedByFailure } from './failed-credentials'
import { isDoneAlready } from './done-already'
import { CLAIM } from './missing-credentials'
import { hasWord, splitWords } from '../names'
import { isAboutNewPassword } from './new-secrets'
import { isPresentedSecret } from './presented-secrets'
import { isAddressRefused } from './refused-addresses'
import type { Refusal, Refused } from '../refusals/refusals'
import { isUnknownThing } from '../refusals/unknown-things'
import { isStateOfServer, isStateOfThing, isThingNotAllowed } from './things-asked'
import type { ModuleView } from '../view'

/** Kinds of refusal that a decision makes of what its status says; null: it is no security event. */
export function refusedFor(view: ModuleView, refusal: Refusal, decision: Decision): Refused | null {
  const { decides, kind } = decision
  if (decides === 'integrity')
    return isSecretCompared(view, decision) ||
      (/^40[134]$/.test(String(refusal.status)) && isCompared(view.flow, decision) && !isOfProof(view, decision))
      ? 'authentication'
      : 'integrity'
  if (decides === 'setting') return null
  if (decides !== null) return decides
  if (kind !== 'library' && isProofCompared(view, decision)) return 'integrity'
  if (kind !== 'library' && isNextStep(view.flow, answerWords(view.flow, refusal.ref))) return null
  if (refusal.refused === null) {
    if (refusal.status === 404 && isOwnerCompared(view, decision)) return 'access'
    if (!isBadInput(refusal.status) || isAbsence(decision)) return null
    if (ASKS_RIGHT.test(decision.text)) return 'access'
    if (isPresentedSecret(view.flow, decision.ref)) return 'authentication'
    const failed = refusedByFailure(view.flow, decision)
    if (failed !== null) return failed
    const said = answerWords(view.flow, refusal.ref)
    return isOfState(view.flow, said) ||
      isUnknownThing(view.flow, decision, testedValues(view.flow, decision.ref), said)
      ? null
      : 'input'
  }
  if (kind === 'condition' && isStateOfServer(view.flow, decision.ref)) return null
  if (isFormOfId(view.flow, decision) || isAboutNewPassword(view.flow, decision.ref)) return 'input'
  if (refusal.status === 401 && kind === 'condition' && isThingNotAllowed(view.flow, decision.ref)) return 'access'
  if (!/^(access|input)$/.test(refusal.refused)) return refusal.refused
  if (isSwitchedOff(view.flow, answerWords(view.flow, refusal.ref))) return null
  if (refusal.refused === 'input') return refusedByFailure(view.flow, decision) ?? 'input'
  if (isAboutStrength(view.flow, [...wordsOf(decision.text), ...answerWords(view.flow, refusal.ref)])) return 'input'
  if (isAboutRate([...wordsOf(decision.text), ...answerWords(view.flow, refusal.ref)])) return 'rate'
  if (isAddressRefused(view.flow, decision.ref, wordsOf(decision.text))) return 'input'
  // Who brings no credential is nobody yet, whatever the status.
  if (kind === 'missing') return 'authentication'
  if (kind !== 'library' && isDoneAlready(view.flow, decision.ref)) return null
  if (isQuota(view.flow, decision.ref) && !isAboutWho(view.flow, wordsOf(decision.text))) return null
  if (
    kind !== 'library' &&
    isStateOfThing(view.flow, wordsOf(decision.text)) &&
    !isAboutAccess(view, refusal, decision)
  )
    return null
  // `socket.destroy()` ends whatever nobody deals with, too.
  if (refusal.form === 'respond' && refusal.status === null && !isAboutAccess(view, refusal, decision)) return null
  return isAboutCredentials(view.flow, wordsOf(decision.text)) ? 'authentication' : 'access'
}

/** `!isAdmin(user)`, `!user.isOwner`, `!hasPermission(user, 'write')`: whatever the status is, somebody may not do it. */
const ASKS_RIGHT = /\b(?:is(?:Super)?(?:Admin|Owner)|has(?:Permissions?|Privileges?))\b/

/** 'user-already-exists', 'User not found', 'not configured': the input is sound, and does not fit what is there. */
function isOfState(flow: ModuleFlow, words: readonly string[]): boolean {
  return (
    words.includes('already') ||
    /\bnot found\b|\bnot exist\b|\bserver does not support\b|\brequires? \w+ middleware\b/.test(words.join(' ')) ||
    isSwitchedOff(flow, words)
  )
}

/** `err instanceof FileNotFound`: that something is not there refuses no input. */
function isAbsence({ text }: Decision): boolean {
  return splitWords(text).join(' ').includes('not found')
}

/**
 * A comparison in constant time of an API key or a password is a login, where nothing speaks of a signature. What a function compares
 * that is told nothing but two texts, its callers tell.
 */
function isSecretCompared(view: ModuleView, { ref }: Decision): boolean {
  const words = wordsOfCall(view, ref)
  if (words.some((word) => isProof(view.flow, word))) return false
  if (hasKey(view.flow, words)) return true
  const callers = view.flow.graph
    .callers(ref.fn)
    .map((caller) => [...wordsOfCall(view, caller), ...splitWords(view.facts.functions[caller.fn]?.name ?? '')])
  return (
    callers.length > 0 &&
    callers.every((each) => hasKey(view.flow, each) && !each.some((word) => isProof(view.flow, word)))
  )
}

/** `timingSafeEqual(given, expected)`, but not `unsign(cookie)`. */
function isCompared(flow: ModuleFlow, { ref }: Decision): boolean {
  const site = callAt(flow, ref)
  return site !== null && splitWords(calleeName(flow, site) ?? '').some((word) => /^(equals?|compare)$/.test(word))
}

/** The function that compares, or one that calls it, speaks of a signature or of another proof. */
function isOfProof(view: ModuleView, { ref }: Decision): boolean {
  const functions = [ref.fn, ...view.flow.graph.callers(ref.fn).map((caller) => caller.fn)]
  return functions.some((fn) => {
    const body = view.positions.functions[fn]?.body
    const name = view.facts.functions[fn]?.name ?? ''
    return /signature|hmac|digest|webhook|checksum|[cx]srf|\bstate\b|nonce/i.test(
      `${name} ${body ? view.text.slice(body.start, body.end) : ''}`,
    )
  })
}

/** `signature`, `csrfToken` */
function isProof(flow: ModuleFlow, word: string): boolean {
  return flow.knowledge.words.proofs.has(word) || /[cx]srf/.test(word)
}

function hasKey({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  const { logins, keyHolders } = knowledge.words
  return words.some(
    (word, i) =>
      logins.has(word) ||
      /^(authorization|bearer)$/.test(word) ||
      (word === 'key' && keyHolders.has(words[i - 1] ?? '')) ||
      (/^(header|token)$/.test(word) && words[i - 1] === 'auth'),
  )
}

/** Words of a call and of what it is given. */
function wordsOfCall(view: ModuleView, ref: ValueRef): readonly string[] {
  const site = callAt(view.flow, ref)
  if (!site) return []
  const { start } = view.range(ref)
  const [last] = site.call.args.slice(-1)
  const end = last ? view.range({ fn: ref.fn, value: last.value }).end : view.range(ref).end
  return wordsOf(view.text.slice(start, end))
}

/** `signature !== expected`, `!isValidSignature(req)`, `req.query.state !== req.session.state`, `err.code === 'EBADCSRFTOKEN'`. */
export function isProofCompared(view: ModuleView, { ref }: Decision): boolean {
  const { flow } = view
  const condition = flow.instruction(ref)
  const words = wordsOf(view.text.slice(view.range(ref).start, view.range(ref).end))
  if (hasWord(flow.knowledge.words.logins, words)) return false
  if (condition.kind === 'operator' && /^[!=]==?$/.test(condition.op)) {
    const fixed = condition.operands.map((value) => flow.constant({ fn: ref.fn, value }))
    if (fixed.some((value) => value !== undefined)) return fixed.some((value) => /[cx]srf/i.test(String(value)))
    return words.some((word) => isProof(view.flow, word)) || isStateOfLogin(flow, ref, condition.operands)
  }
  return askedBy(flow, ref).some((site) => isProofAsked(flow, site) || comparesProof(view, site))
}

/** `isGenuine(req)`, a function of this file that answers `mac === req.get('x-signature')`. */
function comparesProof(view: ModuleView, { ref, call }: CallSite): boolean {
  const { flow } = view
  const answers = flow.graph.functionsOf({ fn: ref.fn, value: call.callee }).flatMap((fn) => flow.graph.returns(fn))
  return answers.some((answer) => {
    const compared = flow.instruction(answer)
    if (compared.kind !== 'operator' || !/^[!=]==?$/.test(compared.op)) return false
    if (compared.operands.some((value) => flow.constant({ fn: answer.fn, value }) !== undefined)) return false
    const { start, end } = view.range(answer)
    // The digest of a password is compared as well.
    return wordsOf(view.text.slice(start, end)).some((word) => word !== 'digest' && isProof(flow, word))
  })
}

/** `doc.ownerId !== req.user.id`: the thing belongs to another, who is answered that there is none. */
function isOwnerCompared({ flow }: ModuleView, { ref, text }: Decision): boolean {
  const condition = flow.instruction(ref)
  if (condition.kind !== 'operator' || !/^[!=]==?$/.test(condition.op) || text.includes(' or ')) return false
  const sides = condition.operands.map((value) => pathWords(flow, { fn: ref.fn, value }))
  const { owners, askers } = flow.knowledge.words
  const [left, right] = sides
  if (sides.some((words) => words.at(-1) === undefined)) return false
  const isPair = (thing: typeof left, asker: typeof left): boolean =>
    hasWord(owners, thing?.slice(1) ?? []) &&
    hasWord(askers, asker ?? []) &&
    (asker ?? []).some((word) => /^(?:sub|email|name)$|id$/.test(word))
  return isPair(left, right) || isPair(right, left)
}

/** Words of a chain of members, with those of a call at its end left out: `doc.ownerId.toString()`. */
function pathWords(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const made = flow.instruction(ref)
  if (made.kind === 'call') {
    const callee = flow.instruction({ fn: ref.fn, value: made.callee })
    if (callee.kind === 'member') return pathWords(flow, { fn: ref.fn, value: callee.object })
    const [first] = made.args
    return first ? pathWords(flow, { fn: ref.fn, value: first.value }) : []
  }
  const name = nameOf(flow, ref)
  if (name === null) return []
  return [...(made.kind === 'member' ? pathWords(flow, { fn: ref.fn, value: made.object }) : []), ...splitWords(name)]
}

/** `isValidSignature(req)`, `verify(body, signature, key)` */
function isProofAsked(flow: ModuleFlow, site: CallSite): boolean {
  const asked = splitWords(calleeName(flow, site) ?? '')
  const { compares, logins } = flow.knowledge.words
  if (!hasWord(compares, asked) || hasWord(logins, asked)) return false
  const given = site.call.args.flatMap(({ value }) => wordsGiven(flow, { fn: site.ref.fn, value }))
  return [...asked, ...given].some((word) => isProof(flow, word))
}

/** Words of the name of an argument, and of what it is asked by: `req.get('x-line-signature')`. */
function wordsGiven(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const [key, ...more] = callAt(flow, ref)?.call.args ?? []
  const asked = key && more.length === 0 ? flow.constant({ fn: ref.fn, value: key.value }) : undefined
  return splitWords(`${nameOf(flow, ref) ?? ''} ${typeof asked === 'string' ? asked : ''}`)
}

/** Both sides of a comparison are the `state` of a login that somebody else answers: `req.query.state`, `getCookie(c, 'oauth_state')`. */
function isStateOfLogin(flow: ModuleFlow, { fn }: ValueRef, operands: readonly ValueId[]): boolean {
  return operands.every((value) => namesState(flow, { fn, value }))
}

/** `c.req.query('state')`, `cookies().get('oauth_state')?.value` */
function namesState(flow: ModuleFlow, ref: ValueRef): boolean {
  const made = flow.instruction(ref)
  if (made.kind === 'member' && made.property === 'value') return namesState(flow, { fn: ref.fn, value: made.object })
  const keys = (callAt(flow, ref)?.call.args ?? []).map(({ value }) => flow.constant({ fn: ref.fn, value }))
  const key = keys.find((each) => typeof each === 'string')
  return /state$/i.test(typeof key === 'string' ? key : (nameOf(flow, ref) ?? ''))
}

/** 'the password is too weak': a new one is refused, and nobody who asks. */
function isAboutStrength({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  return (
    words.some((word) => /^(?:passwords?|passphrase|passwd)$/.test(word)) &&
    hasWord(knowledge.words.passwordStrength, words)
  )
}

/** 'mfa_required', 'two-factor authentication is needed': what came was right, and the next step of the login is asked for. */
function isNextStep({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  const { secondFactors, stillWanted } = knowledge.words
  const isFactor = words.some(
    (word, i) => secondFactors.has(word) || (word === 'factor' && /^(?:two|second|multi)$/.test(words[i - 1] ?? '')),
  )
  return isFactor && hasWord(stillWanted, words)
}

/** `!totp`, but not `credentials.role !== 'admin'`. */
function isAboutCredentials({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  return hasWord(knowledge.words.logins, words) && !words.some((word) => CLAIM.test(word))
}

/** `!notLimited`, `'RateLimitedError'`, `'too many requests'`. */
function isAboutRate(words: readonly string[]): boolean {
  return words.some(
    (word, i) =>
      /^(?:limited|throttled?|ratelimit(?:ed)?)$/.test(word) ||
      (word === 'rate' && /^limit/.test(words[i + 1] ?? '')) ||
      (word === 'many' && words[i - 1] === 'too' && /^(?:requests|attempts|tries|logins)$/.test(words[i + 1] ?? '')),
  )
}

/** Malformed, too large, of a kind that is not taken; but not: unknown, gone, in conflict. */
function isBadInput(status: number | null): boolean {
  return status === 400 || status === 406 || status === 413 || status === 414 || status === 415
}

/** `if (!isValidObjectId(id))`, `verifyIds(ids)`: the request names something in the wrong form, whatever status it is answered with. */
function isFormOfId(flow: ModuleFlow, { ref, kind }: Decision): boolean {
  if (kind === 'library') return false
  const asked = askedBy(flow, ref).map((site) => splitWords(calleeName(flow, site) ?? ''))
  return asked.length > 0 && asked.every((words) => isIdAsked(flow, words))
}

function isIdAsked({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  const isOfForm =
    words.some((word) => /^(is|valid|validate|verify|check)$/.test(word)) && /^(ids?|uuids?|objectids?)$/.test(last)
  if (!isOfForm) return false
  const between = words.slice(0, -1)
  // `isValidSecretId`, but not `isValidSessionId`.
  if (/^is valid\b/.test(between.join(' '))) return !between.some((word) => /^(session|token|key|client)$/.test(word))
  return between.every((word) => knowledge.words.formChecks.has(word))
}

/** 'Registration is disabled': refused to everybody, whoever asks. */
function isSwitchedOff({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  const isOff =
    words.some((word, i) => word === 'disabled' || (/^(enabled|configured)$/.test(word) && words[i - 1] === 'not')) ||
    (words[0] === 'no' && words.includes('configured'))
  return isOff && !hasWord(knowledge.words.somebodyInParticular, words)
}

/** `count >= max`: how many there are already. */
function isQuota(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  return instruction.kind === 'operator' && /^[<>]=?$/.test(instruction.op)
}

/** The words of the condition, of the answer, or of the function that is asked speak of who asks. */
export function isAboutAccess({ flow }: ModuleView, refusal: Refusal, decision: Decision): boolean {
  return (
    isAboutWho(flow, wordsOf(decision.text)) ||
    isThingNotAllowed(flow, decision.ref) ||
    isAboutWho(flow, answerWords(flow, refusal.ref)) ||
    askedBy(flow, decision.ref).some((site) => isAboutWho(flow, splitWords(calleeName(flow, site) ?? ''))) ||
    isAnsweredByCheck(flow, decision.ref)
  )
}

/** `checkPermissions(user, (error) => { if (error) … })`: the condition asks for what the check has called back with. */
function isAnsweredByCheck(flow: ModuleFlow, ref: ValueRef): boolean {
  const asked = testedValues(flow, ref).flatMap((value) => flow.producers(value))
  return asked.some((made) => {
    if (flow.instruction(made).kind !== 'parameter') return false
    return flow.graph.passedTo(made.fn).some(({ call }) => {
      const site = callAt(flow, call)
      return site !== null && isAboutWho(flow, splitWords(calleeName(flow, site) ?? ''))
    })
  })
}

/** Some word speaks of who asks, or of what he may do. */
export function isAboutWho({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  return hasWord(knowledge.words.whoAndRights, words)
}

/** `request.auth.credentials` is who asks, not what he brought. */
const WHO_ASKS = /\bauth\.credentials\b/g

/** What a decision's text says outside of the pieces of code: "is", "is not", "is an instance of". */
const FOUND =
  / (?:(?:is|are)(?: (?:true|false|missing|there|set|not|an? instance of|no instance of|more than|at most|at least|less than))?|gives (?:nothing|something)|says (?:yes|no)|fails)\b/g

/** Words of a condition, without what it is found to be. */
function wordsOf(text: string): readonly string[] {
  return splitWords(text.replace(FOUND, '').replace(WHO_ASKS, 'who'))
}

/** Words of the texts beside the answer: `res.status(403).send('not allowed')`. */
function answerWords(flow: ModuleFlow, { fn, value }: ValueRef): readonly string[] {
  const cfg = flow.cfg(fn)
  const block = cfg.blockOf[value] ?? -1
  if (block < 0) return []
  return (cfg.fn.blocks[blockId(block)]?.body ?? []).flatMap((at) => {
    const instruction = flow.instruction({ fn, value: at })
    return instruction.kind === 'literal' && typeof instruction.value === 'string' ? splitWords(instruction.value) : []
  })
}
