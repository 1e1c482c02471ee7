// What counts as dealing with an error: logging it, handing it on, keeping it.
import { blockId, type BlockId, type ValueId, type ValueRef } from '../../ir/ids'
import type { Call } from '../../ir/instruction'
import type { Cfg } from '../../flow/cfg'
import type { FunctionIr } from '../../ir/module'
import { deriveForward, nestedFunctions, type DerivedValues } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { showsOutcome } from '../../flow/displays'
import { readsValue } from '../../flow/used-values'
import { calleeName, nameOf } from '../../flow/written-names'
import { onlyMakesText } from './made-texts'
import { escapesAt, handsOnArgument, isResolve, type Effects } from '../../summary/effects'
import { isGuardOfHook } from './guarded-hooks'
import { isGuardOfLog } from './guarded-logs'
import { openLaterLogs } from './later-logs'
import { isKeptForNextPage, isOnlyAnswered } from './shown-later'

/** An error in the hands of a function: what every question about it needs. */
export interface HeldError {
  readonly flow: ModuleFlow
  readonly effects: Effects
  /** The function that handles it. */
  readonly fn: FunctionIr
  /** Where the handling begins. */
  readonly start: BlockId
  /** Everything made of the error. */
  readonly derived: DerivedValues
}

/** Makes the predicate that says whether an instruction deals with the error. */
export function makeCover(error: HeldError): (value: ValueId) => boolean {
  const { flow, effects, fn, start, derived } = error
  const cfg = flow.cfg(fn.index)
  const at = (value: ValueId): ValueRef => ({ fn: fn.index, value })
  const again = blocksOfNextRound(cfg, start)
  const isOfOther = otherErrors(error, cfg)
  const isOfLater = openLaterLogs(flow, fn, start)
  const carries = (ref: ValueRef): boolean => derived.has(ref)
  // A callback runs with and without an error: what stands under no question about it belongs to both.
  const isToldApart = (value: ValueId): boolean =>
    start > 0 || cfg.conditions(blockId(cfg.blockOf[value] ?? 0)).some((condition) => derived.has(at(condition.value)))
  return (value) => {
    const instruction = fn.instructions[value]
    if (isGuardOfLog(flow, error.effects, at(value))) return true
    if (isGuardOfHook(flow, at(value), (called) => isToldError(error, at(called)))) return true
    switch (instruction?.kind) {
      case 'call': {
        const site = { ref: at(value), call: instruction }
        const isElsewhere =
          again.has(cfg.blockOf[value] ?? -1) || isOfOther(site) || isOfLater(site) || isNextRun(error, site)
        return (!isElsewhere || isGiven(site, carries)) && callDealsWith(error, site)
      }
      case 'set-member':
        return (
          derived.has(at(instruction.value)) &&
          !isResponse(flow, at(instruction.object)) &&
          !isKeptForNextPage(flow, fn, instruction)
        )
      case 'store': {
        if (!derived.has(at(instruction.value)) && !isNewError(flow, at(instruction.value))) return false
        const variable = flow.variable(instruction.variable)
        if (variable.owner !== fn.index) return true
        if (!isReadOutside(fn, instruction.variable, (block) => cfg.dominates(start, block as BlockId))) return false
        const dealsWith = (site: CallSite): boolean => effects.isLogging(site) || handsOnAnother(flow, site)
        return !isOnlyAnswered({ flow, fn, start, variable: instruction.variable, dealsWith })
      }
      case 'await':
        return instruction.form !== 'await' && derived.has(at(instruction.value))
      case 'function':
        return !again.has(cfg.blockOf[value] ?? -1) && capturesAndMayLog(error, instruction.target, isToldApart(value))
      default:
        return false
    }
  }
}

/** A function that nobody knows is given the error. */
function isToldError({ flow, effects, derived }: HeldError, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return site !== null && handsOnArgument(flow, effects, site, (given) => derived.has(given))
}

function isGiven({ ref, call }: CallSite, carries: (ref: ValueRef) => boolean): boolean {
  return call.args.some(({ value }) => carries({ fn: ref.fn, value }))
}

/** The function, or one around it, is called again: what it logs then is not this error. */
function isNextRun({ flow, fn }: HeldError, { ref, call }: CallSite): boolean {
  return flow.graph.functionsOf({ fn: ref.fn, value: call.callee }).some((target) => {
    for (let at: FunctionIr | undefined = fn; at; at = at.parent === null ? undefined : flow.facts.functions[at.parent])
      if (at.index === target) return true
    return false
  })
}

/** Answers whether a call behind the handler is given the error of another `catch` around it: it tells of that one. */
function otherErrors({ flow, fn, start }: HeldError, cfg: Cfg): (site: CallSite) => boolean {
  const around = fn.tries.filter(
    (region) => region.kind === 'catch' && region.handler !== start && cfg.dominates(region.handler, start),
  )
  if (around.length === 0) return () => false
  let others: DerivedValues | null = null
  return (site) => {
    const block = cfg.blockOf[site.ref.value] ?? -1
    if (block < 0 || cfg.dominates(start, block as BlockId)) return false
    others ??= deriveForward(
      flow,
      fn.index,
      around.map(({ caught }) => caught),
      (ref) => isThroughFormatter(flow, ref),
    )
    const { has } = others
    return isGiven(site, has)
  }
}

/** Blocks of a loop around the handler that run before it in the next round: what they log is not this error. */
function blocksOfNextRound(cfg: Cfg, start: BlockId): ReadonlySet<number> {
  if (start === 0 || cfg.fn.blocks[start]?.loopDepth === 0) return NO_BLOCKS
  const reaches = (edges: readonly (readonly BlockId[])[]): Set<BlockId> => {
    const seen = new Set<BlockId>([start])
    for (const block of seen) for (const other of edges[block] ?? []) seen.add(other)
    return seen
  }
  const left = [...reaches(cfg.successors)].filter((block) => !cfg.dominates(start, block))
  if (left.length === 0) return NO_BLOCKS
  // By failure, too.
  const before = reaches(cfg.predecessors)
  return new Set(left.filter((block) => before.has(block)))
}

const NO_BLOCKS: ReadonlySet<number> = new Set()

function callDealsWith({ flow, effects, derived }: HeldError, site: CallSite): boolean {
  if (effects.isLogging(site) || showsOutcome(flow, site)) return true
  if (handsOnAnother(flow, site) || isGivenArguments(flow, site)) return true
  const carries = (ref: ValueRef): boolean => derived.has(ref)
  if (!isGiven(site, carries)) return receivesContext(flow, site)
  if (isForeignMethod(flow, site) || isResolve(flow, site)) return true
  if (isThroughFormatter(flow, site.ref) && isResultUsed(flow, site.ref)) return false
  if (isNewError(flow, site.ref) && isResultUsed(flow, site.ref)) return false
  return handsOnArgument(flow, effects, site, carries)
}

/** `done.apply(null, arguments)`: all that the handler was given is handed on. */
function isGivenArguments(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  return call.args.some(({ value }) => {
    const given = flow.instruction({ fn: ref.fn, value })
    return given.kind === 'ambient' && given.name === 'arguments'
  })
}

/** `res.e(error)`, `proxy.emit('error', error)`: a method that no row describes is given the error itself, not a text of it. */
function isForeignMethod(flow: ModuleFlow, site: CallSite): boolean {
  if (!flow.isModelled(site) || flow.isDescribed(site)) return false
  return site.call.args.some((argument) =>
    flow.producers({ fn: site.ref.fn, value: argument.value }).some((made) => {
      const { kind } = flow.instruction(made)
      return (
        made.fn === site.ref.fn &&
        (kind === 'caught' || (kind === 'parameter' && flow.cfg(made.fn).fn.parameters[0]?.value === made.value))
      )
    }),
  )
}

const ERROR_FIRST = new Set(['done', 'callback', 'cb', 'next', 'reject'])

/** Another error is made here and handed to somebody: `reject(new Failure())`, `next(createError(500))`, `callback('failed')`. */
function handsOnAnother(flow: ModuleFlow, site: CallSite): boolean {
  const rows = escapesAt(flow, site).filter(({ row }) => row.to !== 'listeners')
  const escapes = rows.flatMap(({ row }) => flow.at(site, row.error))
  const isOther = (made: ValueRef): boolean =>
    isUnknownResult(flow, made) || isAnError(flow, made) || isErrorAround(flow, site, made)
  if (escapes.some((ref) => flow.producers(ref).some(isOther))) return true
  const linked = flow.linked(site)
  if (linked.length > 0) {
    return site.call.args.some(
      (argument, i) =>
        linked.some(({ call }) => call.handsOn.includes(i)) &&
        flow.producers({ fn: site.ref.fn, value: argument.value }).some((made) => isNewError(flow, made)),
    )
  }
  if (flow.isModelled(site) || site.call.form === 'new') return false
  const name = calleeName(flow, site)
  const [first] = site.call.args
  if (
    name !== null &&
    first &&
    ERROR_FIRST.has(name) &&
    flow.producers({ fn: site.ref.fn, value: first.value }).some(isOther)
  )
    return true
  return site.call.args.some((argument) =>
    flow.producers({ fn: site.ref.fn, value: argument.value }).some((made) => isNewError(flow, made)),
  )
}

/** `chmod(path, mode, (er2) => callback(er))`: the error that was to be repaired, of a function around this one. */
function isErrorAround(flow: ModuleFlow, site: CallSite, made: ValueRef): boolean {
  const instruction = flow.instruction(made)
  if (instruction.kind === 'parameter' || instruction.kind === 'caught') {
    const parameter = instruction.kind === 'parameter' ? flow.cfg(made.fn).fn.parameters[instruction.index] : null
    return made.fn !== site.ref.fn && (!parameter || ERROR_NAME.test(parameter.name ?? ''))
  }
  const variable = instruction.kind === 'load' ? flow.variable(instruction.variable) : null
  return variable !== null && variable.owner !== site.ref.fn && ERROR_NAME.test(variable.name)
}

const ERROR_NAME = /^_*(e|er|err|error)\d*$/

/** Made as an error: an instance, the result of a function that makes errors, or a text. */
function isAnError(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'template') return true
  // `reject({ success: false, description: 'failed' })`
  if (instruction.kind === 'object') return instruction.properties.length > 0
  if (instruction.kind === 'literal') return instruction.type === 'string' && instruction.value !== ''
  if (instruction.kind !== 'call') return false
  if (instruction.form === 'new') return true
  const callee = flow.instruction({ fn: ref.fn, value: instruction.callee })
  if (callee.kind === 'member') {
    const object = flow.instruction({ fn: ref.fn, value: callee.object })
    if (object.kind === 'load' && /errors?($|[A-Z_])/i.test(flow.variable(object.variable).name)) return true
  }
  const name = nameOf(flow, { fn: ref.fn, value: instruction.callee })
  return name !== null && /error|exception|boom|fail|reject|unauthorized|forbidden|internal|bad/i.test(name)
}

/** The result of a call that nobody knows: `translate('failed')`. */
function isUnknownResult(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return site !== null && (!flow.isModelled(site) || flow.isPlain(site))
}

function isNewError(flow: ModuleFlow, ref: ValueRef): boolean {
  const call = flow.instruction(ref)
  if (call.kind !== 'call' || call.form !== 'new') return false
  const name = nameOf(flow, { fn: ref.fn, value: call.callee })
  return name !== null && /(Error|Exception|Failure)$/.test(name)
}

/** An unknown function that gets the whole request or response may log, directly or through a function of the project. */
function receivesContext(flow: ModuleFlow, site: CallSite): boolean {
  const linked = flow.linked(site)
  if (linked.length > 0) {
    return site.call.args.some(
      (argument, i) =>
        linked.some(({ call }) => call.handsOn.includes(i)) &&
        isContext(flow, { fn: site.ref.fn, value: argument.value }),
    )
  }
  if (flow.isModelled(site) || flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee }).length > 0)
    return false
  return site.call.args.some((argument) => isContext(flow, { fn: site.ref.fn, value: argument.value }))
}

/** The value is a request or response object as a whole. */
function isContext(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.identities
    .of(ref)
    .some((node) => node.type !== null && /\.(Request|Response|Context|Reply)$/.test(node.type))
}

/** The value is a response, or a context that holds one. */
export function isResponse(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.identities.of(ref).some((node) => node.type !== null && /\.(Response|Context|Reply)$/.test(node.type))
}

/** A call that only makes a text or another error of its argument: modelled flow, or an unknown function whose result is used. */
export function isThroughFormatter(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  if (!site) return false
  if (flow.isPlain(site) || onlyMakesText(flow, site)) return isResultUsed(flow, ref)
  if (flow.isModelled(site)) return false
  if (isNewError(flow, ref)) return isResultUsed(flow, ref)
  const callee = flow.instruction({ fn: ref.fn, value: site.call.callee })
  if (callee.kind !== 'load') return false
  const variable = flow.variable(callee.variable)
  return variable.import !== null && !variable.import.module.startsWith('.') && isResultUsed(flow, ref)
}

/** Some instruction or terminal of the function reads the value. */
export function isResultUsed(flow: ModuleFlow, ref: ValueRef): boolean {
  const fn = flow.facts.functions[ref.fn]
  if (!fn) return false
  return (
    fn.instructions.some((instruction) => readsValue(instruction, ref.value)) ||
    fn.blocks.some(
      ({ terminal }) =>
        ('value' in terminal && terminal.value === ref.value) ||
        ('condition' in terminal && terminal.condition === ref.value) ||
        ('of' in terminal && terminal.of === ref.value),
    )
  )
}

function isReadOutside(fn: FunctionIr, variable: number, isInside: (block: number) => boolean): boolean {
  let storedOutside = false
  let readOutside = false
  let readInside = false
  fn.blocks.forEach((block, b) => {
    for (const value of block.body) {
      const instruction = fn.instructions[value]
      if (instruction?.kind === 'store' && instruction.variable === variable && !isInside(b)) storedOutside = true
      if (instruction?.kind !== 'load' || instruction.variable !== variable) continue
      if (isInside(b)) readInside = true
      else readOutside = true
    }
  })
  return readOutside || (storedOutside && readInside)
}

/** A closure made in the handler that carries the error away, or, where it `mayOnlyLog`, logs anything. */
function capturesAndMayLog(error: HeldError, target: FunctionIr['index'], mayOnlyLog: boolean): boolean {
  return nestedFunctions(error.flow, target).some(
    (fn) => (mayOnlyLog && error.effects.of(fn).logs !== 'never') || carriesAway(error, fn),
  )
}

function carriesAway({ flow, effects, derived }: HeldError, target: FunctionIr['index']): boolean {
  const fn = flow.facts.functions[target]
  if (!fn) return false
  const has = (value: ValueId | null): boolean => value !== null && derived.has({ fn: target, value })
  if (
    fn.blocks.some(
      (block) => (block.terminal.kind === 'return' || block.terminal.kind === 'throw') && has(block.terminal.value),
    )
  )
    return true
  return fn.instructions.some((instruction, value) => {
    if (instruction.kind !== 'call') return false
    const site = { ref: { fn: target, value: value as ValueId }, call: instruction as Call }
    return handsOnArgument(flow, effects, site, (ref) => derived.has(ref))
  })
}
