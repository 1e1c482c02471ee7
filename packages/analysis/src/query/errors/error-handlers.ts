// Error handlers of a file: catch clauses, `.catch` handlers, error-first callbacks, 'error' listeners.
import {
  blockId,
  type BlockId,
  type FunctionIndex,
  type ValueId,
  type ValueRef,
  type VariableId,
  valueId,
} from '../../ir/ids'
import type { FunctionIr, TryRegion } from '../../ir/module'
import type { Range } from '../../ir/positions'
import { boundFunction } from '../../flow/bound-functions'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import { parseArity } from '../../model/api-node'
import { calleeName } from '../../flow/written-names'
import { errorFirstCallback } from './error-first-callbacks'
import { failureOf, type Failure } from './tried-calls'
import {
  answerOfFunction,
  bodyComment,
  branchOfError,
  absenceInBranch,
  commentAbove,
  commentBehind,
  commentInBranch,
  commentOfEnclosing,
  excuseIn,
  questionAtTry,
  questionBehindTry,
} from './handler-comments'
import { splitWords } from '../names'
import type { ModuleView } from '../view'
import { MAX_CHAIN } from '../../limits'

/** How the error comes. */
export type HandlerForm = 'catch' | 'promise' | 'callback' | 'listener'

/** Code that is given an error. */
export interface Handler {
  readonly form: HandlerForm
  readonly fn: FunctionIr
  readonly start: BlockId
  readonly place: number
  /** Values that are the error. */
  readonly seeds: readonly ValueId[]
  /** The head of the catch, the `catch` of `.catch(…)`, the error parameter. */
  readonly range: Range
  /** A comment that may excuse it. */
  readonly comment: string | null
  readonly isEmpty: boolean
  readonly failure: Failure
  readonly body: Range | null
  readonly errorName: string | null
  /** For functions: the call that they are given to. */
  readonly attachedTo: ValueRef | null
  /** Only its parameters' names say that it is given an error. */
  readonly isGuess: boolean
}

/** All error handlers of a file: catch clauses first, then functions by call. What few are asked for is found out when somebody asks. */
export const collectHandlers: (view: ModuleView) => readonly Handler[] = once((view) => {
  const handlers: Handler[] = []
  for (const fn of view.facts.functions) {
    fn.tries.forEach((region, at) => {
      if (region.kind === 'catch') handlers.push(catchHandler(view, fn, region, at))
    })
  }
  for (const given of givenHandlers(view.flow)) {
    const handler = functionHandler(view, given)
    if (handler) handlers.push(handler)
  }
  return handlers
})

function catchHandler(view: ModuleView, fn: FunctionIr, region: TryRegion, at: number): Handler {
  const position = view.positions.functions[fn.index]?.catches[at]
  const failure = lazily(() => failureOf(view.flow, fn, at))
  const comment = lazily(
    () =>
      region.comment ??
      excuseIn(view, position?.body ?? null) ??
      questionAtTry(view, failure().calls[0] ?? null) ??
      (fn.kind === 'module' ? null : answerOfFunction(view, fn.index)) ??
      (region.isEmpty ? commentBehind(view, position?.body ?? null) : null) ??
      (region.isEmpty ? questionBehindTry(view, position?.body ?? null, writtenIn(view, fn, at)) : null) ??
      excusingBinding(region.binding),
  )
  return {
    form: 'catch',
    fn,
    start: region.handler,
    place: 0,
    seeds: [region.caught],
    range: position?.head ?? { start: 0, end: 0 },
    get comment() {
      return comment()
    },
    isEmpty: region.isEmpty,
    get failure() {
      return failure()
    },
    body: position?.body ?? null,
    errorName: region.binding,
    attachedTo: null,
    isGuess: false,
  }
}

/** Names of the variables that the tried code writes. */
function writtenIn(view: ModuleView, fn: FunctionIr, region: number): readonly string[] {
  return fn.blocks.flatMap((block) =>
    block.region !== region
      ? []
      : block.body.flatMap((value) => {
          const write = fn.instructions[value]
          return write?.kind === 'store' ? [view.flow.variable(write.variable).name] : []
        }),
  )
}

/** The answer of `find`, which is asked when it is first wanted. */
function lazily<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => (found ??= { value: find() }).value
}

/** A value given to a call as error handler. */
export interface GivenHandler {
  readonly site: CallSite
  readonly ref: ValueRef
  readonly form: Exclude<HandlerForm, 'catch'>
  /** How many parameters a handler declares. */
  readonly arity: string | undefined
  /** Only its parameters' names say that it is given an error. */
  readonly isGuess: boolean
}

/** What the calls of a file are given as error handlers, whatever it is. */
export const givenHandlers: (flow: ModuleFlow) => readonly GivenHandler[] = once((flow) => {
  const given: GivenHandler[] = []
  const modelled = flow.callsWith('callback')
  let at = 0
  for (const site of flow.calls) {
    const isModelled = modelled[at] === site
    if (isModelled) at++
    if (isModelled && collectModelled(flow, site, given)) continue
    const last = site.call.args[site.call.args.length - 1]
    if (!last || flow.facts.functions[site.ref.fn]?.instructions[last.value]?.kind !== 'function') continue
    const found = errorFirstCallback(flow, site)
    if (found) given.push({ site, ref: found.ref, form: 'callback', arity: undefined, isGuess: !found.isTested })
  }
  return given
})

/** What a call is given as error handler, as models say; false: nothing. */
function collectModelled(flow: ModuleFlow, site: CallSite, given: GivenHandler[]): boolean {
  const before = given.length
  for (const { row } of flow.rows(site, 'callback')) {
    const isListener = row.runs === 'later' && row.receives === 'error'
    if (row.runs !== 'on-error' && !row.errorFirst && !isListener) continue
    if (isListener && !isErrorEvent(flow, site)) continue
    const form = row.runs === 'on-error' ? 'promise' : isListener ? 'listener' : 'callback'
    for (const ref of flow.at(site, row.callback)) given.push({ site, ref, form, arity: row.arity, isGuess: false })
  }
  return given.length > before
}

/** The call listens to failures. */
export function isErrorEvent(flow: ModuleFlow, site: CallSite): boolean {
  const first = site.call.args[0]
  const event = first && flow.constant({ fn: site.ref.fn, value: first.value })
  return event === 'error' || event === 'uncaughtException' || event === 'unhandledRejection'
}

/** The function of this file that is given: written there, by its name, or bound; null where it may be another one, too. */
function functionGiven(flow: ModuleFlow, ref: ValueRef): FunctionIndex | null {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'function') return instruction.target
  const bound = instruction.kind === 'call' ? boundFunction(flow, ref.fn, instruction) : null
  if (bound) return functionGiven(flow, bound)
  if (instruction.kind !== 'load' && instruction.kind !== 'member') return null
  const [only, ...more] = flow.graph.functionsOf(ref)
  return only === undefined || more.length > 0 || flow.graph.mayBeOther(ref) ? null : only
}

/** A handler given as a function: `.catch(fn)`, `(err, data) => …`, `on('error', fn)`. */
function functionHandler(view: ModuleView, { site, ref, form, arity, isGuess }: GivenHandler): Handler | null {
  const target = functionGiven(view.flow, ref)
  if (target === null) return null
  const fn = view.facts.functions[target]
  const positions = view.positions.functions[target]
  if (!fn || !positions || !hasArity(fn, arity)) return null
  const [first] = fn.parameters
  if (form === 'callback' && !isErrorParameter(first?.name ?? null)) return null
  if (form === 'listener' && isOtherFact(fn)) return null
  const dropped = lazily(() => (form === 'callback' ? commentInBranch(view, positions.body) : null))
  const isEmpty = lazily(() => isBlank(view, positions.body) || dropped() !== null)
  const comment = lazily(() => {
    const branch = form === 'callback' ? branchOfError(view, positions.body, first?.name ?? null) : null
    return (
      bodyComment(view, positions.body, branch) ??
      dropped() ??
      (form === 'callback'
        ? (excuseIn(view, branch ?? positions.body) ?? absenceInBranch(view, positions.body))
        : null) ??
      commentAbove(view, site, isEmpty()) ??
      (form === 'promise' ? (commentOfEnclosing(view, site, isEmpty()) ?? droppedByFunction(view, site)) : null) ??
      excusingName(fn.name)
    )
  })
  const failure = lazily((): Failure =>
    form === 'promise'
      ? promiseFailure(view.flow, site)
      : { calls: [site.ref], hasAwait: true, hasAction: false, returnsTruth: false },
  )
  return {
    form,
    fn,
    start: blockId(0),
    place: 0,
    seeds: first ? [first.value] : [],
    range: handlerRange(view, site, form, positions),
    get comment() {
      return comment()
    },
    get isEmpty() {
      return isEmpty()
    },
    get failure() {
      return failure()
    },
    body: positions.body,
    errorName: first?.name ?? null,
    attachedTo: site.ref,
    isGuess,
  }
}

/** The comment of the function around a call says that what fails in it is ignored. */
function droppedByFunction(view: ModuleView, { ref }: CallSite): string | null {
  const said = view.facts.functions[ref.fn]?.kind === 'module' ? null : answerOfFunction(view, ref.fn)
  return said !== null && /ignored|swallowed|suppressed|best[- ]effort/i.test(said) ? said : null
}

function isBlank(view: ModuleView, body: Range | null): boolean {
  if (body === null) return false
  const inside = view.text.slice(body.start + 1, body.end - 1)
  return inside.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() === ''
}

function hasArity(fn: FunctionIr, arity: string | undefined): boolean {
  if (arity === undefined) return true
  const { min, max } = parseArity(arity)
  return fn.parameters.length >= min && fn.parameters.length <= max
}

/** `on('error', (sessionId, data) => …)`: what comes is no error of the emitter, but news of somebody else's. */
function isOtherFact({ parameters }: FunctionIr): boolean {
  const name = parameters[0]?.name ?? null
  return parameters.length > 1 && name !== null && /^[a-z]\w*(id|key|name|session|client|socket|page)$/i.test(name)
}

/** A parameter that is named for an error: `err` of `(err, rows) => …`. */
export function isErrorParameter(name: string | null): boolean {
  return name !== null && /^_*(e|er|err|error|ex|exception)\d*$|(err|error)$/i.test(name)
}

/** `catch (ignored)`: the binding says what a comment would. */
function excusingBinding(name: string | null): string | null {
  return name !== null && /^_*ignored?_?(e|err|error|ex|exception)?$/i.test(name) ? `the error is named ${name}` : null
}

/** `function catchAndIgnoreError() {}` says by its name what a comment would. */
export function excusingName(name: string | null): string | null {
  return name !== null && splitWords(name).some((word) => /^(ignored?|noop|swallow)$/.test(word)) ? name : null
}

/** Methods that make a promise of a promise. */
export const CHAIN: ReadonlySet<string> = new Set(['then', 'finally', 'catch'])

/** For `f().then(g).catch(h)` what can fail is `f()`; `.then(() => true)` makes the failure an answer. */
export function promiseFailure(flow: ModuleFlow, site: CallSite): Failure {
  let returnsTruth = calleeName(flow, site) === 'then' && alwaysRejects(flow, flow.at(site, 'Argument[0]'))
  let isSettledAlike = false
  const handling = outline(flow, flow.at(site, 'Argument[0]'))
  let made = receiverOf(flow, site)
  for (let i = 0; i < MAX_CHAIN && made; i++) {
    const call = callAt(flow, made)
    if (!call || !CHAIN.has(calleeName(flow, call) ?? '')) break
    const results = flow
      .at(call, 'Argument[0]')
      .flatMap((ref) => flow.graph.functionsOf(ref).flatMap((fn) => flow.graph.returns(fn)))
    returnsTruth ||= results.length > 0 && results.every((ref) => typeof flow.constant(ref) === 'boolean')
    isSettledAlike ||= handling !== '' && handling === outline(flow, flow.at(call, 'Argument[0]'))
    made = receiverOf(flow, call)
  }
  return { calls: made ? [made] : [], hasAwait: true, hasAction: false, isSettledAlike, returnsTruth }
}

/** `find(place).then(() => reject('taken'), () => true)`: the success is what is refused, so the failure is the answer yes. */
function alwaysRejects(flow: ModuleFlow, refs: readonly ValueRef[]): boolean {
  const results = refs.flatMap((ref) => flow.graph.functionsOf(ref).flatMap((fn) => flow.graph.returns(fn)))
  return (
    results.length > 0 &&
    results.every((ref) => {
      const made = callAt(flow, ref)
      return made !== null && calleeName(flow, made) === 'reject'
    })
  )
}

/** The calls that a function makes, by name; empty when there are none. */
function outline(flow: ModuleFlow, refs: readonly ValueRef[]): string {
  const functions = refs.flatMap((ref) => flow.graph.functionsOf(ref))
  const calls = functions.flatMap((fn) =>
    (flow.facts.functions[fn]?.instructions ?? []).flatMap((call, value) =>
      call.kind === 'call' ? [calleeName(flow, { ref: { fn, value: valueId(value) }, call }) ?? '?'] : [],
    ),
  )
  return calls.join(' ')
}

function receiverOf(flow: ModuleFlow, site: CallSite): ValueRef | null {
  const [receiver] = flow.at(site, 'Receiver')
  return receiver ? (flow.producers(receiver)[0] ?? null) : null
}

function handlerRange(
  view: ModuleView,
  site: CallSite,
  form: HandlerForm,
  positions: ModuleView['positions']['functions'][number],
): Range {
  if (form === 'promise') {
    const name = view.positions.functions[site.ref.fn]?.names[site.call.callee]
    if (name) return name
  }
  return positions.parameters[0] ?? positions.head
}
