// Promises with a handler of their own that somebody else awaits, too: `lock = work.catch(() => {}); return work`.
import type { FunctionIndex, ValueId, ValueRef, VariableId } from '../../ir/ids'
import type { Instruction } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import { calleeName, readChain } from '../../flow/written-names'
import { MAX_CHAIN } from '../../limits'
import { isResultUsed } from './error-cover'
import { CHAIN, isErrorEvent, type Handler } from './error-handlers'

/** A handler by the call that it is given to. */
type Attached = Pick<Handler, 'form' | 'attachedTo'>

/**
 * Who else has the promise behind `.catch(…)`: `taken` where its variable is awaited, returned or given away elsewhere, so that
 * the rejection arrives there, too; `seen` where it is used in some other way; null where nobody else has it.
 */
export function otherHolder(flow: ModuleFlow, handler: Attached): 'taken' | 'seen' | null {
  const site = handler.form === 'promise' && handler.attachedTo ? callAt(flow, handler.attachedTo) : null
  const receiver = site && baseOfChain(flow, site)
  if (!site || !receiver) return null
  const base = flow.instruction(receiver)
  if (base.kind === 'load' && isTaken(flow, receiver, base.variable)) return 'taken'
  if (isQueue(flow, site, base) || isTail(flow, site, base)) return 'seen'
  if (isResultUsed(flow, site.ref) && !isVoid(flow, site.ref)) return null
  return isSeen(flow, receiver, base) ? 'seen' : null
}

/** `this.last.catch(() => undefined).then(task)`: what is kept was given to whoever asked for it, and only the next one goes on. */
function isQueue(flow: ModuleFlow, site: CallSite, base: Instruction): boolean {
  const isKept = base.kind === 'member' || base.kind === 'load'
  return continuations(flow).some(({ next, name, of }) => {
    if (of.fn !== site.ref.fn || of.value !== site.ref.value) return false
    return (isKept && name === 'then') || mayReject(flow, next)
  })
}

/** `const previous = this.tail; this.tail = mine; await previous.catch(() => {})`: who came before is waited for, and was told himself. */
function isTail(flow: ModuleFlow, { ref }: CallSite, base: Instruction): boolean {
  const instructions = flow.facts.functions[ref.fn]?.instructions ?? []
  const copy = base.kind === 'load' ? base.variable : null
  return instructions.some((store, kept) => {
    const read = store.kind === 'store' && store.variable === copy ? instructions[store.value] : undefined
    if (read?.kind !== 'member' || read.property === null) return false
    return instructions.some(
      (write, at) => write.kind === 'set-member' && write.property === read.property && at > kept && at < ref.value,
    )
  })
}

/** The calls of `then` and `finally` of a file, and what each is called on. */
const continuations = once((flow: ModuleFlow) =>
  flow.calls.flatMap((next) => {
    const name = calleeName(flow, next)
    const [of] = name === 'then' || name === 'finally' ? flow.at(next, 'Receiver') : []
    return of ? [{ next, name, of }] : []
  }),
)

/** `.finally(() => (isDone ? resolve() : reject(new Error('never done'))))` */
function mayReject(flow: ModuleFlow, next: CallSite): boolean {
  const given = flow.at(next, 'Argument[0]').flatMap((ref) => flow.graph.functionsOf(ref))
  return flow.calls.some(
    (told) => given.includes(told.ref.fn) && flow.rows(told, 'escape').some(({ row }) => row.to === 'promise'),
  )
}

/** `const child = run(command, (error) => …); child.on('error', () => {})`: the callback is told of the same error. */
export function isToldByCallback(flow: ModuleFlow, handler: Attached): boolean {
  const site = handler.form === 'listener' && handler.attachedTo ? callAt(flow, handler.attachedTo) : null
  if (!site) return false
  return flow.at(site, 'Receiver').some((receiver) =>
    flow.producers(receiver).some((made) => {
      const maker = callAt(flow, made)
      const last = maker?.call.args.at(-1)
      if (!maker || !last) return false
      return flow.graph
        .functionsOf({ fn: made.fn, value: last.value })
        .some((fn) => /^(e|er|err|error)$/.test(flow.facts.functions[fn]?.parameters[0]?.name ?? ''))
    }),
  )
}

/** `socket.on('error', done); socket.on('close', done)`: an error is one of several ways in which the thing may come to its end. */
export function takesOtherEvents(flow: ModuleFlow, { form, fn }: Pick<Handler, 'form' | 'fn'>): boolean {
  return (
    form === 'listener' &&
    (flow.graph.passedTo(fn.index).some(({ call }) => {
      const site = callAt(flow, call)
      return site !== null && isOtherEvent(flow, site)
    }) ||
      endsAlike(flow, fn))
  )
}

function isOtherEvent(flow: ModuleFlow, site: CallSite): boolean {
  const [event] = site.call.args
  if (!event) return false
  return typeof flow.constant({ fn: site.ref.fn, value: event.value }) === 'string' && !isErrorEvent(flow, site)
}

/**
 * `stream.once('finish', resolve); stream.once('error', () => resolve())`: all that is waited for is the end.
 * `a.on('close', () => b.destroy()); a.on('error', () => b.destroy())`: the same is done at another event.
 */
function endsAlike(flow: ModuleFlow, fn: FunctionIr): boolean {
  const told = onlyCall(flow, fn.index)
  const callee = told && flow.instruction({ fn: fn.index, value: told.call.callee })
  if (callee?.kind === 'member')
    return told !== null && isDoneElsewhere(flow, fn.index, readChain(flow, { fn: fn.index, value: told.call.callee }))
  if (callee?.kind !== 'load') return false
  return flow.calls.some(
    (site) =>
      isOtherEvent(flow, site) &&
      site.call.args.slice(1).some(({ value }) => {
        const given = flow.instruction({ fn: site.ref.fn, value })
        return given.kind === 'load' && given.variable === callee.variable
      }),
  )
}

/** The call that is all that a function does, without arguments. */
function onlyCall(flow: ModuleFlow, fn: FunctionIndex): CallSite | null {
  const [only, ...more] = flow.calls.filter(({ ref }) => ref.fn === fn)
  return only && more.length === 0 && only.call.args.length === 0 ? only : null
}

/** A listener to another event, written beside the one, makes the same call and no other. */
function isDoneElsewhere(flow: ModuleFlow, own: FunctionIndex, chain: string | null): boolean {
  if (chain === null) return false
  const parent = flow.facts.functions[own]?.parent
  return flow.facts.functions.some(({ index, parent: beside }) => {
    const other = index !== own && beside === parent ? onlyCall(flow, index) : null
    if (!other || readChain(flow, { fn: index, value: other.call.callee }) !== chain) return false
    return flow.graph.passedTo(index).some(({ call }) => {
      const site = callAt(flow, call)
      return site !== null && isOtherEvent(flow, site)
    })
  })
}

/** `socket.on('error', noop); socket.destroy()`, or the standard streams of the process: there is nothing to tell, or nowhere. */
export function isThrownAway(flow: ModuleFlow, handler: Handler): boolean {
  const site = handler.form === 'listener' && handler.attachedTo ? callAt(flow, handler.attachedTo) : null
  const [receiver] = site ? flow.at(site, 'Receiver') : []
  if (!site || !receiver) return false
  const emitter = flow.instruction(receiver)
  if (isOwnStream(flow, receiver)) return true
  if (!doesNothing(handler)) return false
  if (emitter.kind === 'member' && /^std(in|out|err)$/.test(emitter.property ?? '')) {
    const owner = { fn: receiver.fn, value: emitter.object }
    return emitter.property === 'stdin' && isEndWatched(flow, owner)
  }
  const chain = ownChain(flow, receiver)
  if (chain === null) return false
  const cfg = flow.cfg(site.ref.fn)
  const body = cfg.fn.blocks[cfg.blockOf[site.ref.value] ?? -1]?.body ?? []
  return body.slice(body.indexOf(site.ref.value) + 1).some((value) => {
    const after = callAt(flow, { fn: site.ref.fn, value })
    const [subject] = after ? flow.at(after, 'Receiver') : []
    const isSame = subject !== undefined && ownChain(flow, subject) === chain
    return after !== null && isSame && /^(destroy|end|close|abort|kill)$/.test(calleeName(flow, after) ?? '')
  })
}

/** `process.stdout`: where logs go. */
function isOwnStream(flow: ModuleFlow, { fn, value }: ValueRef): boolean {
  const emitter = flow.instruction({ fn, value })
  if (emitter.kind !== 'member' || !/^std(in|out|err)$/.test(emitter.property ?? '')) return false
  const process = flow.instruction({ fn, value: emitter.object })
  return process.kind === 'load' && flow.variable(process.variable).kind === 'global'
}

/** The names by which a value is read in one function: of a variable, or of a member of `this`. */
function ownChain(flow: ModuleFlow, ref: ValueRef): string | null {
  const read = flow.instruction(ref)
  if (read.kind !== 'member' || flow.instruction({ fn: ref.fn, value: read.object }).kind !== 'ambient')
    return readChain(flow, ref)
  return read.property === null ? null : `this.${read.property}`
}

/** `() => {}`, `() => undefined` */
function doesNothing({ isEmpty, fn }: Handler): boolean {
  return isEmpty || fn.instructions.every(({ kind }) => kind === 'literal' || kind === 'parameter')
}

/** `child.once('close', …)`: a child that takes no input any more has ended, and somebody is told so. */
function isEndWatched(flow: ModuleFlow, child: ValueRef): boolean {
  const chain = readChain(flow, child)
  if (chain === null) return false
  return flow.calls.some((site) => {
    const [event] = site.call.args
    const name = event && flow.constant({ fn: site.ref.fn, value: event.value })
    const [emitter] = flow.at(site, 'Receiver')
    return /^(error|exit|close)$/.test(String(name)) && !!emitter && readChain(flow, emitter) === chain
  })
}

/** `p` of `p.then(f).catch(g)`. */
function baseOfChain(flow: ModuleFlow, site: CallSite): ValueRef | null {
  let at: ValueRef | undefined = flow.at(site, 'Receiver')[0]
  for (let i = 0; i < MAX_CHAIN && at; i++) {
    const inner = callAt(flow, at)
    if (!inner || !CHAIN.has(calleeName(flow, inner) ?? '')) return at
    at = flow.at(inner, 'Receiver')[0]
  }
  return at ?? null
}

/** Another read of the variable is awaited, returned or given to somebody. */
function isTaken(flow: ModuleFlow, own: ValueRef, variable: VariableId): boolean {
  return flow.facts.functions.some((fn) =>
    fn.instructions.some(
      (other, value) =>
        other.kind === 'load' &&
        other.variable === variable &&
        !(fn.index === own.fn && value === own.value) &&
        isHandedOver(fn, value as ValueId),
    ),
  )
}

function isHandedOver(fn: FunctionIr, value: ValueId): boolean {
  return (
    fn.blocks.some(({ terminal }) => terminal.kind === 'return' && terminal.value === value) ||
    fn.instructions.some(
      (user) =>
        (user.kind === 'await' && user.value === value) ||
        (user.kind === 'call' && user.args.some((argument) => argument.value === value)) ||
        (user.kind === 'array' && user.elements.some((element) => element.value === value)),
    )
  )
}

/** `void promise.catch(…)` */
function isVoid(flow: ModuleFlow, ref: ValueRef): boolean {
  return (flow.facts.functions[ref.fn]?.instructions ?? []).some(
    (user) => user.kind === 'operator' && user.op === 'void' && user.operands.includes(ref.value),
  )
}

/** The variable, or a member of that name, is read elsewhere. */
function isSeen(flow: ModuleFlow, own: ValueRef, base: Instruction): boolean {
  if (base.kind !== 'load' && base.kind !== 'member') return false
  const isSame = (other: Instruction): boolean =>
    (base.kind === 'load' && other.kind === 'load' && other.variable === base.variable) ||
    (base.kind === 'member' && other.kind === 'member' && other.property === base.property)
  return flow.facts.functions.some((fn) =>
    fn.instructions.some((other, value) => isSame(other) && !(fn.index === own.fn && value === own.value)),
  )
}
