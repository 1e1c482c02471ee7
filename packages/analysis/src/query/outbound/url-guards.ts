// Checks that hold for a URL where it is used: allow-lists, equality, anchored patterns, guard functions, judged by dominance.
import type { BlockId, FunctionIndex, ValueId, ValueRef, VariableId } from '../../ir/ids'
import type { Operator } from '../../ir/instruction'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { ANY_KEY, trace, type TraceNode } from '../../flow/trace'
import { calleeName, readChain } from '../../flow/written-names'
import { hasWord, splitWords } from '../names'
import { ownGuards } from '../../summary/guard-functions'
import { tellsInResult } from './result-guards'
import { thrownOtherwise } from '../decisions/thrown-otherwise'
import { schemaCheck, tellsThatListed, throwsUnlessListed, type Carries } from './schema-guards'

/** Member paths of a value that carry the URL: `['url']` of `req.body`; of the value itself the empty one. */
type Paths = readonly (readonly string[])[]

/** The values and variables that carry a tainted URL on its way to the call, each with where in it the URL stands. */
export interface TaintedWay {
  readonly refs: ReadonlyMap<number, Paths>
  readonly variables: ReadonlyMap<VariableId, Paths>
  /** Member reads on the way by root variable and names (`req.query.url`), so that a second read of the same is known. */
  readonly reads: ReadonlyMap<string, Paths>
  /** Conditions and calls that were seen to let an attacker's address through, by key. */
  readonly disproved?: ReadonlySet<number>
}

/** Collects the way of a trace. */
export function taintedWay(flow: ModuleFlow, way: readonly TraceNode[]): TaintedWay {
  const refs = new Map<number, Paths>()
  const variables = new Map<VariableId, Paths>()
  const reads = new Map<string, Paths>()
  for (const { ref, path } of way) {
    addPath(refs, refKey(ref), path)
    const instruction = flow.instruction(ref)
    if (instruction.kind === 'load') addPath(variables, instruction.variable, path)
    const read = memberRead(flow, ref)
    if (read) addPath(reads, read, path)
  }
  return { refs, variables, reads }
}

function addPath<K>(map: Map<K, Paths>, key: K, path: readonly string[]): void {
  map.set(key, [...(map.get(key) ?? []), path])
}

/** Stands for a value that carries the URL, whatever is read of it. */
export const WHOLE: Paths = [[]]

/** What is read is the URL, a part of it, or an object with the URL in it, and no other member of that object. */
function isOneOf(paths: Paths | undefined, read: readonly string[]): boolean {
  return paths?.some((path) => path.every((name, i) => read[i] === undefined || isSameKey(name, read[i]))) ?? false
}

function isSameKey(one: string, other: string): boolean {
  return one === other || one === ANY_KEY || other === ANY_KEY
}

/** A member that is read from a variable, two or more deep counting the variable; null for others. */
function memberRead(flow: ModuleFlow, ref: ValueRef): string | null {
  const chain = readChain(flow, ref)
  return chain !== null && chain.includes('.') ? chain : null
}

/** What every check is asked: whether it holds for this address. */
interface Question {
  readonly flow: ModuleFlow
  readonly tainted: TaintedWay
}

/** A good check holds at the place of `use`, on the value or on a part of it. */
export function isGuardedAt(flow: ModuleFlow, use: ValueRef, tainted: TaintedWay): boolean {
  const cfg = flow.cfg(use.fn)
  const block = cfg.blockOf[use.value]
  if (block === undefined || block < 0) return false
  if (isGuardedInBlock(flow, use.fn, block as BlockId, tainted)) return true
  const question: Question = { flow, tainted }
  if (
    thrownOtherwise(flow, use, block as BlockId).some(({ value, truthy }) =>
      isGuard(question, { fn: use.fn, value }, truthy),
    )
  )
    return true
  return hasAssertingCall(flow, use, block as BlockId, tainted) || isHostFixed(flow, use, block as BlockId, tainted)
}

/** A condition that holds whenever the block runs is a good check. */
export function isGuardedInBlock(flow: ModuleFlow, fn: FunctionIndex, block: BlockId, tainted: TaintedWay): boolean {
  const question: Question = { flow, tainted }
  return flow
    .cfg(fn)
    .conditions(block)
    .some(({ value, truthy }) => isGuard(question, { fn, value }, truthy))
}

/** The value is a good check: where it is `truthy`, the address is allowed. */
export function isGuardValue(flow: ModuleFlow, ref: ValueRef, tainted: TaintedWay, truthy: boolean): boolean {
  return isGuard({ flow, tainted }, ref, truthy)
}

function isGuard(question: Question, ref: ValueRef, truthy: boolean): boolean {
  const { flow } = question
  if (question.tainted.disproved?.has(refKey(ref))) return false
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'load') {
    return (
      flow.definitions(ref).some((definition) => isGuard(question, definition, truthy)) ||
      isLookup(question, ref, truthy)
    )
  }
  if (instruction.kind === 'await' || instruction.kind === 'store')
    return isGuard(question, { fn: ref.fn, value: instruction.value }, truthy)
  if (instruction.kind === 'operator') return isOperatorGuard(question, ref, instruction, truthy)
  if (instruction.kind === 'call') return isCallGuard(question, { ref, call: instruction }, truthy)
  const carriesIt: Carries = (value) => carries(flow, value, question.tainted)
  if (tellsThatListed(flow, ref, truthy, carriesIt) || tellsInResult(flow, ref, truthy, carriesIt)) return true
  return isLookup(question, ref, truthy)
}

/** `TABLE[key]` is truthy only for keys of the table. */
function isLookup({ flow, tainted }: Question, ref: ValueRef, truthy: boolean): boolean {
  const instruction = flow.instruction(ref)
  if (!truthy || instruction.kind !== 'member' || instruction.computed === null) return false
  return carries(flow, { fn: ref.fn, value: instruction.computed }, tainted)
}

function isOperatorGuard(question: Question, ref: ValueRef, operator: Operator, truthy: boolean): boolean {
  const { flow, tainted } = question
  const { op } = operator
  const [left, right] = operator.operands
  if (left === undefined) return false
  const at = (value: ValueId): ValueRef => ({ fn: ref.fn, value })
  if (op === '!') return isGuard(question, at(left), !truthy)
  if (right === undefined) return false
  if (op === 'in') return truthy && carries(flow, at(left), tainted)
  const constant = flow.constant(at(right))
  const isEqual = op === '===' || op === '=='
  if (!isEqual && op !== '!==' && op !== '!=') {
    const found = indexTest(op, constant)
    return found === truthy && isGuard(question, at(left), true)
  }
  if (constant === true || constant === false) return isGuard(question, at(left), (constant === truthy) === isEqual)
  if (constant === -1) return isGuard(question, at(left), isEqual !== truthy)
  if (isEqual !== truthy) return false
  return isHostEquality(question, at(left), at(right)) || isHostEquality(question, at(right), at(left))
}

/** `list.indexOf(x) >= 0`, `> -1`: the outcome that says "found"; null when the test does not ask that. */
function indexTest(op: string, bound: unknown): boolean | null {
  if ((op === '>=' && bound === 0) || (op === '>' && bound === -1)) return true
  return op === '<' && bound === 0 ? false : null
}

/** The host, the origin or the whole is compared with something that the outsider does not choose; protocol alone is no guard. */
function isHostEquality({ flow, tainted }: Question, side: ValueRef, other: ValueRef): boolean {
  if (!carries(flow, side, tainted) || carries(flow, other, tainted)) return false
  const constant = flow.constant(other)
  if (constant === null || constant === '' || flow.instruction(other).kind === 'operator') return false
  const makers = flow.producers(side).map((made) => flow.instruction(made))
  if (makers.some((made) => made.kind === 'operator')) return false
  const parts = makers.flatMap((made) => (made.kind === 'member' && made.property !== null ? [made.property] : []))
  if (parts.some((part) => part === 'protocol' || part === 'length' || part === 'port' || part === 'pathname'))
    return false
  const isNothing = makers.length > 0 && isUndefinedLiteral(flow, other)
  return !isNothing
}

function isUndefinedLiteral(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  return (
    (instruction.kind === 'literal' && instruction.type === 'undefined') ||
    (instruction.kind === 'load' && flow.variable(instruction.variable).name === 'undefined')
  )
}

const MEMBERSHIP = new Set([
  'has',
  'includes',
  'indexOf',
  'hasOwnProperty',
  'hasOwn',
  'get',
  'find',
  'some',
  'findIndex',
  'contains',
  'every',
])

function isCallGuard({ flow, tainted }: Question, site: CallSite, truthy: boolean): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  const args = site.call.args.map((argument): ValueRef => ({ fn: site.ref.fn, value: argument.value }))
  const receiver: ValueRef | null = callee.kind === 'member' ? { fn: site.ref.fn, value: callee.object } : null
  const name = calleeName(flow, site)
  const byReceiver = receiver !== null && carries(flow, receiver, tainted)
  if (byReceiver) return truthy && name !== null && isTextGuard(flow, name, args)
  const given = args.some((arg) => carries(flow, arg, tainted) || isClosureOver(flow, arg, tainted))
  if (!given) return false
  const bySchema = schemaCheck(flow, site, (value) => carries(flow, value, tainted))
  if (bySchema) return bySchema === 'good' && truthy
  if (
    flow
      .rows(site, 'guard')
      .some(({ row }) => row.protects.includes('url-host') && (row.holds === 'true-branch') === truthy)
  )
    return true
  if (name !== null && MEMBERSHIP.has(name)) return truthy
  if (name === 'test' || name === 'exec') return truthy && receiver !== null && isStrictPattern(flow, receiver)
  return isOwnGuard(flow, site, tainted, truthy) || isGuardFunction(flow, site, name, truthy)
}

/** A function of this file whose outcome says that the address is allowed, whatever its name: `if (problemWith(url)) return`. */
function isOwnGuard(flow: ModuleFlow, site: CallSite, tainted: TaintedWay, truthy: boolean): boolean {
  const own = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  const holds = truthy ? 'true-branch' : 'false-branch'
  return (
    own.length > 0 &&
    own.every((fn) =>
      ownGuards(flow, fn).some(
        (row) => row.holds === holds && flow.at(site, row.value).some((ref) => carries(flow, ref, tainted)),
      ),
    )
  )
}

/** `url.startsWith('https://host/')`; `includes` and `endsWith` on the URL itself hold nothing. */
function isTextGuard(flow: ModuleFlow, name: string, args: readonly ValueRef[]): boolean {
  const [first] = args
  const text = first && flow.constant(first)
  if (name === 'startsWith') return typeof text !== 'string' || /^[a-z]+:\/\/[^/]+\//i.test(text)
  if (name === 'endsWith') return typeof text === 'string' && text.startsWith('.')
  if (name === 'match') return first !== undefined && isStrictPattern(flow, first)
  return name === 'some' || name === 'every'
}

/** Anchored at the start and fixed up to the end of the host, or anchored at both ends without a wildcard. */
export function isStrictPattern(flow: ModuleFlow, ref: ValueRef): boolean {
  const source = sourceOf(flow, ref)
  if (source === null) return true
  if (!source.startsWith('^')) return false
  if (
    /^\^\(?https?\??:?(\\\/\\\/|\/\/)(?:[\w-]|\\\.|\[(?:[\w-]|\\w|\\d)*\][+*]?|\(\?:|[()|?])+(\\\/|\/|\$|\[\/)/.test(
      source,
    )
  )
    return true
  return source.endsWith('$') && !/(^|[^\\])\.[*+]|\[\^[^\]]*\][*+]/.test(source)
}

/** Text of a pattern that is written in the file, as a literal or as `new RegExp('…')`; null where it is not known. */
function sourceOf(flow: ModuleFlow, ref: ValueRef): string | null {
  const [made] = flow.producers(ref)
  const instruction = made && flow.instruction(made)
  if (!made || !instruction) return null
  if (instruction.kind === 'literal') return instruction.type === 'regexp' ? String(instruction.value) : null
  const [first] = instruction.kind === 'call' && calleeNameAt(flow, made) === 'RegExp' ? instruction.args : []
  const text = first && flow.constant({ fn: made.fn, value: first.value })
  return typeof text === 'string' ? text : null
}

function calleeNameAt(flow: ModuleFlow, ref: ValueRef): string | null {
  const site = callAt(flow, ref)
  return site && calleeName(flow, site)
}

/** A function that nobody knows, or one of another module that looks at what it is given, may be a check. */
function mayGuard(flow: ModuleFlow, site: CallSite): boolean {
  const linked = flow.linked(site)
  return linked.length > 0
    ? linked.some(({ call }) => call.mayJudge.length > 0)
    : !flow.isModelled(site) || flow.isPlain(site)
}

function isGuardFunction(flow: ModuleFlow, site: CallSite, name: string | null, truthy: boolean): boolean {
  if (!mayGuard(flow, site)) return false
  const words = name === null ? [] : splitWords(name)
  const isNegative = hasWord(flow.knowledge.words.refusesByName, words)
  return isNegative ? !truthy : truthy
}

/** `hosts.some((h) => h === url.host)`: the callback looks at the value. */
function isClosureOver(flow: ModuleFlow, ref: ValueRef, tainted: TaintedWay): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind !== 'function') return false
  const inner = flow.facts.functions[instruction.target]
  return inner?.instructions.some((i) => i.kind === 'load' && tainted.variables.has(i.variable)) ?? false
}

/** The value shares a step with the tainted way. */
export function carries(flow: ModuleFlow, ref: ValueRef, tainted: TaintedWay): boolean {
  let shared = false
  trace(flow, ref, {
    intoCallers: false,
    visit: (node) => {
      if (shared) return 'stop'
      const instruction = flow.instruction(node.ref)
      if (isOneOf(tainted.refs.get(refKey(node.ref)), node.path)) shared = true
      else if (isOneOf(tainted.reads.get(memberRead(flow, node.ref) ?? ''), node.path)) shared = true
      else if (
        instruction.kind === 'load' &&
        isOneOf(tainted.variables.get(instruction.variable), node.path) &&
        isLocal(flow, instruction.variable, tainted)
      )
        shared = true
      return shared ? 'stop' : 'continue'
    },
  })
  return shared
}

/** The request object itself is shared by everything; only its property counts then. */
function isLocal(flow: ModuleFlow, variable: VariableId, tainted: TaintedWay): boolean {
  return flow.variable(variable).kind !== 'parameter' || tainted.reads.size === 0
}

/** `url.hostname = CONSTANT` before the call. */
function isHostFixed(flow: ModuleFlow, use: ValueRef, block: BlockId, tainted: TaintedWay): boolean {
  const cfg = flow.cfg(use.fn)
  return cfg.fn.instructions.some((instruction, value) => {
    if (instruction.kind !== 'set-member' || !/^(host|hostname|origin|href)$/.test(instruction.property ?? ''))
      return false
    const at = cfg.blockOf[value]
    if (at === undefined || at < 0 || !cfg.dominates(at as BlockId, block)) return false
    const object = { fn: use.fn, value: instruction.object }
    return carries(flow, object, tainted) && !carries(flow, { fn: use.fn, value: instruction.value }, tainted)
  })
}

/** Nobody sees what the function does, or it looks at what it is given; one of this file refuses by throwing, or hands on to another one. */
function mayRefuse(flow: ModuleFlow, site: CallSite): boolean {
  const own = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  if (own.length === 0) return flow.linked(site).length === 0 || mayGuard(flow, site)
  return own.some((fn) => {
    const { blocks = [], instructions = [] } = flow.facts.functions[fn] ?? {}
    if (blocks.some(({ terminal }) => terminal.kind === 'throw')) return true
    return instructions.some((made, value) => {
      const inner = made.kind === 'call' ? callAt(flow, { fn, value: value as ValueId }) : null
      return inner !== null && hasWord(flow.knowledge.words.asserts, splitWords(calleeName(flow, inner) ?? ''))
    })
  })
}

/** `assertPublicUrl(url)` before the call: an unknown or local function that is given the value and may throw. */
function hasAssertingCall(flow: ModuleFlow, use: ValueRef, block: BlockId, tainted: TaintedWay): boolean {
  const cfg = flow.cfg(use.fn)
  const fn = flow.facts.functions[use.fn]
  if (!fn) return false
  return fn.instructions.some((instruction, value) => {
    if (instruction.kind !== 'call' || value === use.value) return false
    if (tainted.disproved?.has(refKey({ fn: use.fn, value: value as ValueId }))) return false
    const at = cfg.blockOf[value]
    if (at === undefined || at < 0 || !cfg.dominates(at as BlockId, block)) return false
    if (at === block && (cfg.placeOf[value] as number) > (cfg.placeOf[use.value] as number)) return false
    const site = callAt(flow, { fn: use.fn, value: value as ValueId })
    const name = site && calleeName(flow, site)
    if (!site || !name) return false
    const carriesIt: Carries = (ref) => carries(flow, ref, tainted)
    if (schemaCheck(flow, site, carriesIt)) return throwsUnlessListed(flow, site, carriesIt)
    const asserts =
      (hasWord(flow.knowledge.words.asserts, splitWords(name)) && mayRefuse(flow, site)) ||
      flow.rows(site, 'guard').some(({ row }) => row.holds === 'on-return' && row.protects.includes('url-host'))
    if (!asserts) return false
    return site.call.args.some((argument) => carries(flow, { fn: use.fn, value: argument.value }, tainted))
  })
}
