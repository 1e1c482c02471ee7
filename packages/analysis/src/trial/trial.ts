// Trials: runs the checks of a program on a text that an outsider might send. What cannot be run is unknown, never guessed.
import { blockId, valueId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { Block, FunctionIr } from '../ir/module'
import type { Call, Template, Terminal } from '../ir/instruction'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { calleeName, readChain } from '../flow/written-names'
import { MAX_TRIAL_DEPTH, MAX_TRIAL_STEPS } from '../limits'
import { readAddress, resolveAddress } from './addresses'
import { answerElsewhere } from './answers'
import { isTouched, partOf, plain, sentOrElse, textOf, truthOf, unknown, type Concrete, type Frame } from './concrete'
import { formatAsked } from './format-checks'
import { callMethod, type Asked } from './methods'
import { asNumber, operate } from './operators'

/** Where the outsider's text enters, and the text. */
export interface Entry {
  readonly ref: ValueRef
  /** Members of the value that lead to the text. */
  readonly path: readonly string[]
  /** Parameters on the way, by key, with what they are given there. */
  readonly given: ReadonlyMap<number, ValueRef>
  readonly text: string
}

/** One run with one text. */
export interface Trial {
  readonly flow: ModuleFlow
  readonly entry: Entry
  /** What is asked of the text. */
  readonly note: (asked: Asked) => void
  /** The entry as a chain of members, so that a second read of the same is known. */
  readonly chain: string | null
  readonly memo: Map<number, Concrete>
  readonly budget: { steps: number }
}

/** Opens a run. */
export function openTrial(flow: ModuleFlow, entry: Entry, note: (asked: Asked) => void): Trial {
  const root = readChain(flow, entry.ref)
  const chain = root === null ? null : [root, ...entry.path].join('.')
  return { flow, entry, note, chain, memo: new Map(), budget: { steps: MAX_TRIAL_STEPS } }
}

/** Where a value is asked for. */
interface Place {
  /** The run of the function around it; null outside runs. */
  readonly frame: Frame | null
  /** Questions inside questions. */
  readonly depth: number
}

const OUTSIDE: Place = { frame: null, depth: 0 }

/** What a value holds. */
export function valueIn(trial: Trial, ref: ValueRef): Concrete {
  return evaluate(trial, ref, OUTSIDE)
}

function evaluate(trial: Trial, ref: ValueRef, place: Place): Concrete {
  const { frame, depth } = place
  if (frame?.fn === ref.fn) {
    const held = frame.values.get(ref.value)
    if (held) return held
  }
  const key = refKey(ref)
  const known = frame === null ? trial.memo.get(key) : undefined
  if (known) return known
  if (depth > MAX_TRIAL_DEPTH * 4 || --trial.budget.steps < 0) return unknown(true)
  if (frame === null) trial.memo.set(key, unknown(true))
  const found = sentText(trial, ref) ?? compute(trial, ref, { frame, depth: depth + 1 })
  if (frame === null) trial.memo.set(key, found)
  return found
}

/** The value is what the outsider sent, or the object that holds it. */
function sentText({ flow, entry, chain }: Trial, ref: ValueRef): Concrete | null {
  if (refKey(ref) === refKey(entry.ref))
    return entry.path.length === 0 ? plain(entry.text, 'text') : { kind: 'source', path: entry.path }
  if (chain === null || flow.instruction(ref).kind !== 'member') return null
  return readChain(flow, ref) === chain ? plain(entry.text, 'text') : null
}

function compute(trial: Trial, ref: ValueRef, place: Place): Concrete {
  const instruction = trial.flow.instruction(ref)
  const at = (value: ValueId): Concrete => evaluate(trial, { fn: ref.fn, value }, place)
  switch (instruction.kind) {
    case 'literal':
      if (instruction.type === 'regexp')
        return { kind: 'regexp', source: String(instruction.value), flags: instruction.flags ?? '' }
      return plain(instruction.type === 'undefined' ? undefined : instruction.value)
    case 'template':
      return joined(instruction, at)
    case 'array':
      return instruction.elements.some(({ spread }) => spread)
        ? unknown(false)
        : { kind: 'list', items: instruction.elements.map(({ value }) => at(value)) }
    case 'function':
      return { kind: 'function', target: instruction.target, frame: place.frame }
    case 'await':
    case 'store':
      return at(instruction.value)
    case 'load':
      return loaded(trial, ref, place)
    case 'member':
      if (instruction.computed !== null)
        return unknown(isTouched(at(instruction.object)) || isTouched(at(instruction.computed)))
      return memberOf(trial, ref, at(instruction.object), place.depth)
    case 'operator':
      return operate(instruction.op, instruction.operands.map(at), (asked) => trial.note({ ...asked, ref }))
    case 'call':
      return called(trial, { ref, call: instruction }, place)
    case 'parameter':
      return parameter(trial, ref, place.depth)
    default:
      return unknown(false)
  }
}

/** Pieces that are not known may stand behind the host: they are no part of what checks of it ask. */
function joined(template: Template, at: (value: ValueId) => Concrete): Concrete {
  let text = template.strings[0] ?? ''
  let touched = false
  for (let i = 0; i < template.values.length; i++) {
    const piece = at(template.values[i] as ValueId)
    const written = piece.kind === 'unknown' || piece.kind === 'source' ? null : textOf(piece)
    touched ||= isTouched(piece)
    if (written === null && !/^[a-z+]+:\/\/[^/?#]+[/?#]/i.test(text)) return unknown(touched)
    text += (written ?? 'x') + (template.strings[i + 1] ?? '')
  }
  return plain(text, touched ? 'text' : null)
}

function loaded(trial: Trial, ref: ValueRef, { frame, depth }: Place): Concrete {
  const load = trial.flow.instruction(ref)
  if (load.kind !== 'load') return unknown(false)
  for (let at = frame; at; at = at.parent) {
    const held = at.variables.get(load.variable)
    if (held) return held
  }
  const definitions = trial.flow.definitions(ref)
  const [only] = definitions
  if (!only) return trial.flow.variable(load.variable).name === 'undefined' ? plain(undefined) : unknown(false)
  const place = { frame: null, depth }
  return definitions.length > 1
    ? sentOrElse(definitions.map((made) => evaluate(trial, made, place)))
    : evaluate(trial, only, place)
}

function parameter(trial: Trial, ref: ValueRef, depth: number): Concrete {
  const given = trial.entry.given.get(refKey(ref))
  return given ? evaluate(trial, given, { frame: null, depth }) : unknown(false)
}

function memberOf(trial: Trial, ref: ValueRef, object: Concrete, depth: number): Concrete {
  const member = trial.flow.instruction(ref)
  const name = member.kind === 'member' ? member.property : null
  if (object.kind === 'source') {
    const [next, ...rest] = object.path
    if (next !== name) return unknown(false)
    return rest.length === 0 ? plain(trial.entry.text, 'text') : { kind: 'source', path: rest }
  }
  if (object.kind === 'address' && name !== null) return partOf(object, name)
  if (object.kind === 'plain' && name === 'length' && typeof object.value === 'string')
    return plain(object.value.length, object.of && 'other')
  if (object.kind === 'list' && name !== null) {
    if (name === 'length' || name === 'size') return plain(object.items.length)
    if (/^\d+$/.test(name)) return object.items[Number(name)] ?? plain(undefined)
  }
  if (object.kind !== 'unknown') return unknown(isTouched(object))
  const makers = trial.flow.producers(ref).filter((made) => refKey(made) !== refKey(ref))
  const [only] = makers
  return makers.length === 1 && only ? evaluate(trial, only, { frame: null, depth }) : unknown(object.isTouched)
}

function called(trial: Trial, site: CallSite, place: Place): Concrete {
  const { flow } = trial
  const { fn } = site.ref
  const args = site.call.args.map(({ value }) => evaluate(trial, { fn, value }, place))
  const touched = args.some(isTouched)
  if (site.call.args.some(({ spread }) => spread)) return unknown(touched)
  const parsed = parsedAddress(trial, site, args)
  if (parsed) return parsed
  const format = formatCheck(trial, site, place)
  if (format) return format
  const made = globalCall(trial, site.call, { fn, value: site.call.callee }, args)
  if (made) return made
  const callee = flow.instruction({ fn, value: site.call.callee })
  if (site.call.form === 'call') {
    const targets = flow.graph.functionsOf({ fn, value: site.call.callee })
    const [only] = targets
    if (targets.length === 1 && only !== undefined) return run(trial, only, args, place)
  }
  const elsewhere = answerElsewhere(flow, site, args, trial.note)
  if (elsewhere) return elsewhere
  if (callee.kind === 'member' && callee.property !== null) {
    const receiver = evaluate(trial, { fn, value: callee.object }, place)
    const apply = (value: Concrete, given: readonly Concrete[]): Concrete =>
      value.kind === 'function'
        ? run(trial, value.target, given, { frame: value.frame, depth: place.depth })
        : unknown(true)
    const result = callMethod({ ref: site.ref, note: trial.note, apply }, receiver, callee.property, args)
    if (result.kind !== 'unknown') return result
    return handedOn(trial, site, place) ?? unknown(touched || isTouched(receiver))
  }
  return handedOn(trial, site, place) ?? unknown(touched)
}

/** A call that a model describes as handing one argument on (`schema.parse(body)`), perhaps in a member of its result. */
function handedOn(trial: Trial, site: CallSite, place: Place): Concrete | null {
  const rows = trial.flow.rows(site, 'flow').filter(({ row }) => row.to === 'ReturnValue')
  const [only] = rows
  if (rows.length !== 1 || !only || (only.row.as ?? 'value') !== 'value' || !/^Argument\[\d\]$/.test(only.row.from))
    return null
  const [from] = trial.flow.at(site, only.row.from)
  const value = from && evaluate(trial, from, place)
  const { under } = only.row
  if (!value || under === undefined) return value ?? null
  if (value.kind === 'source') return { kind: 'source', path: [under, ...value.path] }
  return value.kind === 'plain' && value.of === 'text' ? { kind: 'source', path: [under] } : unknown(isTouched(value))
}

/** `new URL(text, base)`, and what models describe as parsing an address. */
function parsedAddress(trial: Trial, site: CallSite, args: readonly Concrete[]): Concrete | null {
  const rows = trial.flow.rows(site, 'flow').filter(({ row }) => row.as === 'url')
  if (rows.length === 0) return null
  const [text, base] = calleeName(trial.flow, site) === 'resolve' ? [args[1], args[0]] : args
  const touched = args.some(isTouched)
  if (!text || text.kind === 'unknown' || text.kind === 'source') return unknown(touched)
  const written = textOf(text)
  const from = base && base.kind !== 'unknown' && base.kind !== 'source' && base.kind !== 'list' ? textOf(base) : null
  if (written === null) return unknown(touched)
  // A base that is not known still is some address.
  const parts = base === undefined ? readAddress(written) : resolveAddress(written, from ?? 'https://base.invalid/')
  return parts ? { kind: 'address', parts, of: isTouched(text) ? 'text' : null } : { kind: 'thrown' }
}

/** A call that only says whether a text is an address. */
function formatCheck(trial: Trial, site: CallSite, place: Place): Concrete | null {
  const ref = formatAsked(trial.flow, site)
  if (!ref) return null
  const value = evaluate(trial, ref, place)
  if (value.kind !== 'plain' || typeof value.value !== 'string') return unknown(isTouched(value))
  if (value.of !== null) trial.note({ op: 'format', part: value.of, texts: [], flags: '', ref: site.ref })
  return readAddress(value.value) ? plain(true, value.of && 'other') : unknown(value.of !== null)
}

/** Functions of the language that keep a text or make a set of a list. */
function globalCall(trial: Trial, call: Call, callee: ValueRef, args: readonly Concrete[]): Concrete | null {
  const instruction = trial.flow.instruction(callee)
  if (instruction.kind !== 'load' || trial.flow.variable(instruction.variable).kind !== 'global') return null
  const { name } = trial.flow.variable(instruction.variable)
  const [first] = args
  if (!first) return null
  if (name === 'Set' && call.form === 'new') return first.kind === 'list' ? first : null
  if (name === 'Boolean') {
    const truth = truthOf(first)
    return truth === null ? unknown(isTouched(first)) : plain(truth, isTouched(first) ? 'other' : null)
  }
  if (/^(?:Number|parseInt|parseFloat|isNaN)$/.test(name) && call.form === 'call') return asNumber(name, first)
  if (name === 'RegExp') return madePattern(first, args[1])
  if (name !== 'String' && name !== 'decodeURI' && name !== 'decodeURIComponent' && name !== 'encodeURI') return null
  return first.kind === 'plain' ? first : null
}

function madePattern(source: Concrete, flags: Concrete | undefined): Concrete {
  if (source.kind === 'regexp') return source
  const text = source.kind === 'plain' && typeof source.value === 'string' ? source.value : null
  const written = flags?.kind === 'plain' && typeof flags.value === 'string' ? flags.value : ''
  return text === null ? unknown(isTouched(source)) : { kind: 'regexp', source: text, flags: written }
}

/** A function that is being run. */
interface Run {
  readonly trial: Trial
  readonly args: readonly Concrete[]
  readonly frame: Frame
  readonly depth: number
  /** By block: elements of the list that its loop has seen. */
  readonly seen: Map<BlockId, number>
}

/** A text for one parameter of a function. */
interface GivenText {
  readonly parameter: number
  readonly text: string
  readonly note: (asked: Asked) => void
  /** What every other parameter holds. Default: nothing is known. */
  readonly others?: Concrete
}

/** Runs a function on a text. */
export function runFunction(flow: ModuleFlow, fn: FunctionIr, { parameter, text, note, others }: GivenText): Concrete {
  const own = fn.parameters[parameter]
  if (!own) return unknown(true)
  const trial = openTrial(flow, { ref: { fn: fn.index, value: own.value }, path: [], given: new Map(), text }, note)
  const args = fn.parameters.map((_, i) => (i === parameter ? plain(text, 'text') : (others ?? unknown(false))))
  return run(trial, fn.index, args, OUTSIDE)
}

/** What a function or a pattern says to a member of a value. */
export function testIn(trial: Trial, test: ValueRef, given: ValueRef, path: readonly string[]): Concrete {
  let value = valueIn(trial, given)
  for (const name of path) {
    if (value.kind !== 'source' || value.path[0] !== name) return unknown(true)
    const rest = value.path.slice(1)
    value = rest.length === 0 ? plain(trial.entry.text, 'text') : { kind: 'source', path: rest }
  }
  const judge = valueIn(trial, test)
  if (judge.kind === 'function') return run(trial, judge.target, [value], { frame: judge.frame, depth: 0 })
  const apply = (): Concrete => unknown(true)
  return judge.kind === 'regexp'
    ? callMethod({ ref: test, note: trial.note, apply }, judge, 'test', [value])
    : unknown(true)
}

function run(trial: Trial, fn: FunctionIndex, args: readonly Concrete[], { frame: parent, depth }: Place): Concrete {
  const touched = args.some(isTouched)
  const body = trial.flow.facts.functions[fn]
  if (!body || body.isGenerator || depth > MAX_TRIAL_DEPTH * 2) return unknown(touched)
  const frame: Frame = { fn, values: new Map(), variables: new Map(), parent }
  const going: Run = { trial, args, frame, depth, seen: new Map() }
  let at: BlockId = blockId(0)
  for (;;) {
    const block = body.blocks[at]
    const ended = block ? runBlock(going, block) : 'unknown'
    if (!block || ended === 'unknown') return unknown(touched)
    const { terminal } = block
    if (ended === 'thrown' || terminal.kind === 'throw') {
      const handler = trial.flow.cfg(fn).handlers[at]
      if (handler === null || handler === undefined) return { kind: 'thrown' }
      at = handler
      continue
    }
    if (terminal.kind === 'return')
      return terminal.value === null ? plain(undefined) : (frame.values.get(terminal.value) ?? unknown(touched))
    const next = nextBlock(going, at, terminal)
    if (next === null) return unknown(true)
    at = next
  }
}

function runBlock({ trial, args, frame, depth }: Run, block: Block): 'done' | 'thrown' | 'unknown' {
  for (const value of block.body) {
    if (--trial.budget.steps < 0) return 'unknown'
    const ref = { fn: frame.fn, value }
    const instruction = trial.flow.instruction(ref)
    const result =
      instruction.kind === 'parameter' ? argument(trial, ref, args) : runStep(trial, ref, { frame, depth: depth + 1 })
    frame.values.set(value, result)
    if (instruction.kind === 'store') frame.variables.set(instruction.variable, result)
    if (result.kind === 'thrown') return 'thrown'
  }
  return 'done'
}

function argument(trial: Trial, ref: ValueRef, args: readonly Concrete[]): Concrete {
  const parameter = trial.flow.instruction(ref)
  if (parameter.kind !== 'parameter') return unknown(false)
  const isRest = trial.flow.facts.functions[ref.fn]?.parameters[parameter.index]?.rest === true
  return isRest ? unknown(true) : (args[parameter.index] ?? plain(undefined))
}

/** One instruction; what an earlier round of a loop left there is forgotten. */
function runStep(trial: Trial, ref: ValueRef, place: Place): Concrete {
  const { kind } = trial.flow.instruction(ref)
  if (kind === 'element') return place.frame?.values.get(ref.value) ?? unknown(true)
  place.frame?.values.delete(ref.value)
  return sentText(trial, ref) ?? compute(trial, ref, place)
}

/** Where the run goes on; null: that depends on something unknown. */
function nextBlock(going: Run, at: BlockId, terminal: Terminal): BlockId | null {
  const { trial, frame, seen } = going
  if (terminal.kind === 'goto') return terminal.target
  if (terminal.kind === 'branch') {
    const ref = { fn: frame.fn, value: terminal.condition }
    const truth = truthOf(evaluate(trial, ref, { frame, depth: going.depth + 1 }))
    return truth === null ? null : truth ? terminal.then : terminal.else
  }
  if (terminal.kind !== 'iterate') return null
  const list = frame.values.get(terminal.of)
  if (list?.kind !== 'list') return null
  const next = seen.get(at) ?? 0
  const item = list.items[next]
  seen.set(at, item ? next + 1 : 0)
  if (!item) return terminal.after
  for (const [value, instruction] of trial.flow.facts.functions[frame.fn]?.instructions.entries() ?? [])
    if (instruction.kind === 'element' && instruction.of === terminal.of) frame.values.set(valueId(value), item)
  return terminal.body
}

/** The call of this file's function that a trial can run, for checks that throw. */
export function isOwnFunction(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return site !== null && flow.graph.functionsOf({ fn: ref.fn, value: site.call.callee }).length === 1
}
