// Why code refuses: the condition, exception or callback verdict that leads to a refusal.
import { blockId, type BlockId, type ValueRef } from '../../ir/ids'
import type { Call } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import type { Condition } from '../../flow/cfg'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import { calleeName, nameOf, readChain } from '../../flow/written-names'
import type { DecisionRow } from '../../model/rows'
import { MAX_ALTERNATIVES } from '../../limits'
import { CHAIN } from '../errors/error-handlers'
import { checkingCall, failingCall } from '../errors/failing-call'
import { rejectedCall } from '../errors/rejected-promises'
import { answered, found, foundAfter, quote } from './decision-words'
import { decidingConditions } from './deciding-conditions'
import { isMissing, isWrongCredential } from './missing-credentials'
import { isSetting } from './settings-asked'
import { whereNobodyIsKnown } from './nobody-known'
import { hasWord, splitWords } from '../names'
import type { ModuleView } from '../view'

/** What leads to a refusal. */
export interface Decision {
  /** `library`: a modelled call says no. `missing`: the request carries no credential. `condition`: any other test. */
  readonly kind: 'library' | 'missing' | 'condition'
  /** `setting`: what is switched off, for everybody. */
  readonly decides: DecisionRow['decides'] | 'setting' | null
  /** "bcrypt.compare is false", "jwt.verify throws", "`user` is missing". */
  readonly text: string
  readonly ref: ValueRef
  /** Block in which the refusing way begins. */
  readonly start: BlockId
}

/** The decision behind a value that is computed only when the request is refused; null: nothing is decided in this function. */
export function decisionBehind(view: ModuleView, refusal: ValueRef): Decision | null {
  const { flow } = view
  const fn = view.facts.functions[refusal.fn]
  const cfg = flow.cfg(refusal.fn)
  const block = cfg.blockOf[refusal.value]
  if (!fn || block === undefined || block < 0) return null
  const conditions = decidingConditions(flow, fn, cfg.conditions(blockId(block)))
  const all: Decision[] = []
  for (const condition of conditions) {
    const decision = ofCondition(view, fn, condition)
    if (decision) all.push(decision)
  }
  const either = ofAlternatives(view, fn, cfg.alternatives(blockId(block)))
  if (either) all.push(either)
  const caught = ofCatch(view, fn, blockId(block))
  if (caught) all.push(caught)
  const called = ofCallback(view, fn, conditions) ?? ofRejection(view, fn)
  if (called) all.push(called)
  const inner = all.find((d) => all.every((other) => cfg.dominates(other.start, d.start))) ?? all[0] ?? null
  const missing = all.find((d) => d.kind === 'missing') ?? outerMissing(view, fn, blockId(block), inner)
  const library = all.find((d) => d.kind === 'library')
  if (!library && inner?.kind === 'missing' && isWrongCredential(flow, inner.ref, cfg.conditions(blockId(block))))
    return { ...inner, kind: 'condition' }
  return (
    library ??
    (missing && inner?.kind === 'condition' && isGivenFlag(flow, inner.ref) ? missing : null) ??
    whereNobodyIsKnown(flow, all, inner) ??
    inner ??
    ofHandler(view, fn)
  )
}

/** Where `if (!header || !header.startsWith('Bearer '))` stands around the innermost decision: what several conditions say together. */
function outerMissing(view: ModuleView, fn: FunctionIr, block: BlockId, inner: Decision | null): Decision | null {
  if (inner?.kind !== 'condition' || !isGivenFlag(view.flow, inner.ref)) return null
  const cfg = view.flow.cfg(fn.index)
  for (let at: number = inner.start; at > 0; at = cfg.idom[at] ?? -1) {
    if (at === inner.start && at !== block && cfg.alternatives(blockId(at)).length === 0) return null
    const outer = ofAlternatives(view, fn, cfg.alternatives(blockId(at)))
    if (outer?.kind === 'missing') return outer
  }
  return null
}

/** `if (!name && !state.allowAnonymous)`, `if (!id) { if (authenticate) … }`: whether a missing credential is refused at all, a setting says. */
function isGivenFlag(flow: ModuleFlow, ref: ValueRef): boolean {
  const flag = flow.instruction(ref)
  if (flag.kind === 'operator' && flag.op === '!' && flag.operands[0] !== undefined)
    return isGivenFlag(flow, { fn: ref.fn, value: flag.operands[0] })
  const name = nameOf(flow, ref)
  const holder = flag.kind === 'member' ? nameOf(flow, { fn: ref.fn, value: flag.object }) : null
  return (
    (flag.kind === 'load' || flag.kind === 'member') &&
    name !== null &&
    // `user.disabled` is about who asks.
    !hasWord(flow.knowledge.words.holders, splitWords(holder ?? '')) &&
    splitWords(name).some((word) => flow.knowledge.words.flags.has(word) || /^(?:allow|anon)/.test(word))
  )
}

/** The function runs only when a library refuses: `limit({ handler: (req, res) => … })`. */
function ofHandler(view: ModuleView, fn: FunctionIr): Decision | null {
  const { flow } = view
  for (const site of flow.callsWith('decision')) {
    for (const { row } of flow.rows(site, 'decision')) {
      if (!row.denies.includes('callback') || row.callback === undefined) continue
      const isIt = flow.at(site, row.callback).some((ref) => flow.graph.functionsOf(ref).includes(fn.index))
      const text = `${labelOf(view, site, row)} says no`
      if (isIt) return { kind: 'library', decides: row.decides, text, ref: site.ref, start: blockId(0) }
    }
  }
  return null
}

/** `if (!user || !matches)`: a modelled call among the alternatives decides; credentials are missing only when all of them say so. */
function ofAlternatives(view: ModuleView, fn: FunctionIr, edges: readonly Condition[]): Decision | null {
  const decisions = withoutHolders(
    view.flow,
    edges.flatMap((edge) => ofCondition(view, fn, edge) ?? []),
  )
  const others = decisions.filter((decision) => decision.kind !== 'missing')
  const library = others.find((decision) => decision.kind === 'library')
  const first = library ?? others[0] ?? decisions[0]
  if (!first || library) return first ?? null
  return {
    ...first,
    text: [...new Set(withoutParents(view.flow, decisions).map((decision) => decision.text))]
      .slice(0, MAX_ALTERNATIVES)
      .join(' or '),
  }
}

/** `!session?.user?.admin` asks for the session and for the user as well: what is asked for in the end says it all. */
function withoutParents(flow: ModuleFlow, decisions: readonly Decision[]): readonly Decision[] {
  const chains = decisions.map(({ ref }) => readChain(flow, testedIn(flow, ref)))
  return decisions.filter((_, i) => {
    const chain = chains[i]
    return !chain || !chains.some((other) => other?.startsWith(`${chain}.`))
  })
}

/** `!ctx?.userId` asks for `ctx` as well, which says no more: with it the user is missing. */
function withoutHolders(flow: ModuleFlow, decisions: readonly Decision[]): readonly Decision[] {
  const said = decisions.filter(({ kind, ref }) => kind !== 'condition' || !isUndefined(flow, ref))
  if (said.length > 0 && said.length < decisions.length) return withoutHolders(flow, said)
  const missing = decisions.flatMap(({ kind, ref }) =>
    kind === 'missing' ? (readChain(flow, testedIn(flow, ref)) ?? []) : [],
  )
  if (missing.length === 0) return decisions
  return decisions.filter(({ kind, ref }) => {
    const chain = kind === 'condition' ? readChain(flow, testedIn(flow, ref)) : null
    return chain === null || !missing.some((each) => each.startsWith(`${chain}.`))
  })
}

/** `void 0`, one side of what a compiler makes of `a?.b`. */
function isUndefined(flow: ModuleFlow, ref: ValueRef): boolean {
  const value = flow.instruction(ref)
  if (value.kind === 'operator')
    return (
      value.op === 'void' ||
      (value.op === '!' &&
        value.operands[0] !== undefined &&
        isUndefined(flow, { fn: ref.fn, value: value.operands[0] }))
    )
  return value.kind === 'literal' && value.type === 'undefined'
}

/** `a` of `!a` and of `a == null`. */
function testedIn(flow: ModuleFlow, ref: ValueRef): ValueRef {
  const asked = flow.instruction(ref)
  const [left] = asked.kind === 'operator' ? asked.operands : []
  return left === undefined ? ref : testedIn(flow, { fn: ref.fn, value: left })
}

/** First block behind the branch edge on which the condition holds. */
function edgeTarget(fn: FunctionIr, condition: Condition): BlockId {
  const terminal = fn.blocks[condition.at]?.terminal
  if (terminal?.kind !== 'branch') return condition.at
  return condition.truthy ? terminal.then : terminal.else
}

/** The value is what a guard answers with, or what an assertion asks for: it refuses when it is false. */
export function decisionOfValue(view: ModuleView, ref: ValueRef): Decision | null {
  const fn = view.facts.functions[ref.fn]
  const at = blockId(view.flow.cfg(ref.fn).blockOf[ref.value] ?? -1)
  if (!fn || at < 0) return null
  const decided = ofCondition(view, fn, { value: ref.value, truthy: false, at })
  return decided && { ...decided, start: at }
}

/** What is decided where a branch goes one way. */
export function decisionOfEdge(view: ModuleView, fn: FunctionIr, edge: Condition): Decision | null {
  return ofCondition(view, fn, edge)
}

/** The library refuses by itself, where it is given no function that would. */
export function decisionOfLibrary(view: ModuleView, site: CallSite): Decision | null {
  const row = view.flow.rows(site, 'decision').find(({ row }) => row.denies.includes('callback'))?.row
  const start = blockId(view.flow.cfg(site.ref.fn).blockOf[site.ref.value] ?? -1)
  if (!row || start < 0) return null
  return { kind: 'library', decides: row.decides, text: `${labelOf(view, site, row)} says no`, ref: site.ref, start }
}

function ofCondition(view: ModuleView, fn: FunctionIr, condition: Condition): Decision | null {
  const ref = { fn: fn.index, value: condition.value }
  const start = edgeTarget(fn, condition)
  const library = decidingCall(view.flow, ref, condition.truthy ? ['truthy'] : ['falsy', 'null'])
  if (library)
    return {
      kind: 'library',
      decides: library.row.decides,
      text: answered(labelOf(view, library.site, library.row), library.row, condition.truthy),
      ref: library.site.ref,
      start,
    }
  const failed = condition.truthy ? failedLibrary(view, ref) : null
  if (failed) return { ...failed, start }
  const compared = comparedLibrary(view, fn, condition)
  if (compared) return { ...compared, start }
  if (isMissing(view.flow, ref, condition.truthy)) {
    return {
      kind: 'missing',
      decides: null,
      text: found(view, ref, condition.truthy),
      ref,
      start,
    }
  }
  return {
    kind: 'condition',
    decides: isSetting(view.flow, ref) ? 'setting' : null,
    text: foundAfter(view, ref, condition.truthy, view.flow.cfg(fn.index).conditions(condition.at)),
    ref,
    start,
  }
}

/** `(await bcrypt.compare(a, b)) === false`, `result !== true`. */
function comparedLibrary(view: ModuleView, fn: FunctionIr, condition: Condition): Omit<Decision, 'start'> | null {
  const instruction = view.flow.instruction({ fn: fn.index, value: condition.value })
  if (instruction.kind !== 'operator') return null
  const [left, right] = instruction.operands
  if (left === undefined) return null
  const isNegated = instruction.op === '!' ? condition.truthy : null
  const constant = right === undefined ? undefined : view.flow.constant({ fn: fn.index, value: right })
  const isEqual = instruction.op === '===' || instruction.op === '=='
  const says =
    isNegated ??
    (constant === false ? isEqual === condition.truthy : constant === true ? isEqual !== condition.truthy : false)
  if (!says) return null
  const library = decidingCall(view.flow, { fn: fn.index, value: left }, ['falsy', 'null'])
  return (
    library && {
      kind: 'library',
      decides: library.row.decides,
      text: answered(labelOf(view, library.site, library.row), library.row, false),
      ref: library.site.ref,
    }
  )
}

/** The call of which the value is the result, or a part of it, where a model or another module says that it decides. */
export function decidingCall(
  flow: ModuleFlow,
  ref: ValueRef,
  denies: readonly DecisionRow['denies'][number][],
  isPart: (row: DecisionRow, path: readonly string[]) => boolean = () => true,
): { site: CallSite; row: DecisionRow } | null {
  let found: { site: CallSite; row: DecisionRow } | null = null
  trace(flow, ref, {
    intoCallers: false,
    visit: (node) => {
      if (found) return 'stop'
      const site = callAt(flow, node.ref)
      const rows = site ? flow.rows(site, 'decision') : []
      const row = rows.find((r) => r.row.denies.some((d) => denies.includes(d)) && isPart(r.row, node.path))?.row
      if (site && row) found = { site, row }
      return site && isOfCollection(flow, site) ? 'stop' : 'continue'
    },
  })
  return found
}

/** `permission.filter(values)`: what a method makes of its receiver is another value than the answer. */
function isOfCollection(flow: ModuleFlow, site: CallSite): boolean {
  return (
    flow.rows(site, 'flow').some(({ row }) => row.from === 'Receiver' && row.to === 'ReturnValue') &&
    !CHAIN.has(calleeName(flow, site) ?? '')
  )
}

/** `const { data, error } = await client.getUser(token)`, and `error` is set. */
function failedLibrary(view: ModuleView, ref: ValueRef): Omit<Decision, 'start'> | null {
  const isFailure = (row: DecisionRow, [first]: readonly string[]): boolean =>
    first !== undefined && (row.failure ?? []).includes(first)
  const library = decidingCall(view.flow, ref, ['result-error'], isFailure)
  return (
    library && {
      kind: 'library',
      decides: library.row.decides,
      text: `${labelOf(view, library.site, library.row)} fails`,
      ref: library.site.ref,
    }
  )
}

function labelOf(view: ModuleView, site: CallSite, row: DecisionRow): string {
  return row.label ?? view.excerpt({ fn: site.ref.fn, value: site.call.callee })
}

/** The refusal stands in a catch whose `try` makes a decision by throwing. */
function ofCatch(view: ModuleView, fn: FunctionIr, block: BlockId): Decision | null {
  const cfg = view.flow.cfg(fn.index)
  for (let at = fn.tries.length - 1; at >= 0; at--) {
    const region = fn.tries[at]
    if (region?.kind !== 'catch' || !cfg.dominates(region.handler, block)) continue
    const calls = fn.blocks.flatMap((b) => (isWithin(fn, b.region, at) ? b.body : []))
    for (const value of calls) {
      const ref = { fn: fn.index, value }
      const site = callAt(view.flow, ref)
      const row =
        site &&
        view.flow
          .rows(site, 'decision')
          .find((r) => r.row.denies.includes('throws') || r.row.denies.includes('rejects'))?.row
      if (site && row)
        return {
          kind: 'library',
          decides: row.decides,
          text: `${labelOf(view, site, row)} throws`,
          ref,
          start: region.handler,
        }
    }
    const made = calls
      .filter((value) => fn.instructions[value]?.kind === 'call')
      .map((value): ValueRef => ({ fn: fn.index, value }))
    const first = checkingCall(view.flow, made) ?? failingCall(fn, made)
    const ref = first ?? { fn: fn.index, value: region.caught }
    const text = first
      ? `${quote(view.excerpt({ fn: fn.index, value: (fn.instructions[first.value] as Call).callee }))} throws`
      : 'an error is caught'
    return { kind: 'condition', decides: null, text, ref, start: region.handler }
  }
  return null
}

function isWithin(fn: FunctionIr, inner: number | null, region: number): boolean {
  for (let r = inner; r !== null; r = fn.tries[r]?.outer ?? null) if (r === region) return true
  return false
}

/** The function is the callback of a decision call: `jwt.verify(token, key, (err, payload) => …)`, `.catch(() => …)`. */
function ofCallback(view: ModuleView, fn: FunctionIr, conditions: readonly Condition[]): Decision | null {
  for (const use of view.flow.graph.passedTo(fn.index)) {
    const site = callAt(view.flow, use.call)
    if (!site) continue
    for (const { row } of view.flow.rows(site, 'decision')) {
      const parameter = conditions.map((c) => parameterOf(view.flow, fn, c)).find((p) => p !== null)
      if (!row.denies.some((d) => d.startsWith('callback')) || parameter === undefined || parameter === null) continue
      const text = parameter.index === 0 ? `${labelOf(view, site, row)} fails` : `${labelOf(view, site, row)} is false`
      return { kind: 'library', decides: row.decides, text, ref: site.ref, start: edgeTarget(fn, parameter.condition) }
    }
  }
  return null
}

/** The function is given a rejection: `signature.verify(token).catch(() => …)`. */
function ofRejection(view: ModuleView, fn: FunctionIr): Decision | null {
  const tried = rejectedCall(view.flow, fn.index)
  if (!tried) return null
  const row = view.flow.rows(tried, 'decision').find(({ row }) => row.denies.includes('rejects'))?.row
  if (row) {
    const text = `${labelOf(view, tried, row)} rejects`
    return { kind: 'library', decides: row.decides, text, ref: tried.ref, start: blockId(0) }
  }
  const text = `${quote(view.excerpt({ fn: tried.ref.fn, value: tried.call.callee }))} rejects`
  return { kind: 'condition', decides: null, text, ref: tried.ref, start: blockId(0) }
}

/** The callback parameter that a condition tests. */
function parameterOf(
  flow: ModuleFlow,
  fn: FunctionIr,
  condition: Condition,
): { readonly index: number; readonly condition: Condition } | null {
  for (const made of flow.producers({ fn: fn.index, value: condition.value })) {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'parameter' && made.fn === fn.index && (instruction.index === 0) === condition.truthy)
      return { index: instruction.index, condition }
  }
  return null
}
