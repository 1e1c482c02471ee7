// Listeners to errors that need no trace of their own: of peers that came to this server, and beside another one that deals with the same errors.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, readChain } from '../../flow/written-names'
import type { Effects } from '../../summary/effects'
import { givenHandlers, type Handler } from './error-handlers'
import { splitWords } from '../names'

/** A listener by the call that it is given to. */
type Listener = Pick<Handler, 'form' | 'attachedTo' | 'fn'>

/** Names of a request and of the answer to it. */
const EXCHANGE = /^_*(req|request|res|response)$/i

/** Methods that end a connection, or what was done for it. */
const ENDS =
  /^(abort|cancel|cleanup|clean_?up|clear(Timeout|Interval)|close\w*|destroy\w*|disconnect\w*|end|kill|off|removeListener|removeAllListeners|stop\w*|terminate|unpipe|unref)$/i

/**
 * `(req, res) => req.on('error', () => job.abort())`: the emitter was given to the function, so somebody else opened it, and all that is
 * done is to clear away. A connection that this code opened itself is another matter.
 */
export function isIncomingPeer(flow: ModuleFlow, listener: Listener): boolean {
  const receiver = emitterOf(flow, listener)
  const name = receiver && nameOf(flow, receiver)
  if (!receiver || !name || !isGivenToFunction(flow, receiver)) return false
  const isNamed = EXCHANGE.test(name) || flow.knowledge.connectionNames.includes(splitWords(name).at(-1) ?? '')
  if (!isNamed && !isOfConnection(flow, receiver)) return false
  return clearsAwayOnly(flow, listener.fn.index, name)
}

/** `server.on('connection', (wire) => …)`: the value is what the event brings. */
function isOfConnection(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).some((made) => {
    const parameter = flow.instruction(made)
    if (parameter.kind !== 'parameter' || parameter.index !== 0) return false
    return flow.graph.passedTo(made.fn).some(({ call }) => {
      const site = callAt(flow, call)
      const [event] = site?.call.args ?? []
      return !!site && !!event && flow.constant({ fn: site.ref.fn, value: event.value }) === 'connection'
    })
  })
}

/** The value, or the object that it is a member of, is a parameter. */
function isGivenToFunction(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'member') return isGivenToFunction(flow, { fn: ref.fn, value: instruction.object })
  const made = flow.producers(ref)
  return (
    made.length > 0 &&
    made.every((each) => {
      const { kind } = flow.instruction(each)
      return kind === 'parameter' || isOfContext(flow, each)
    })
  )
}

/** `const { socket } = context` */
function isOfContext(flow: ModuleFlow, ref: ValueRef): boolean {
  const taken = flow.instruction(ref)
  if (taken.kind !== 'member') return false
  return flow.producers({ fn: ref.fn, value: taken.object }).some((made) => {
    const given = flow.instruction(made)
    const name = given.kind === 'parameter' ? flow.facts.functions[made.fn]?.parameters[given.index]?.name : null
    return /^(ctx|context|c)$/.test(name ?? '')
  })
}

function clearsAwayOnly(flow: ModuleFlow, fn: Handler['fn']['index'], name: string): boolean {
  const calls = flow.calls.filter(({ ref }) => ref.fn === fn)
  return calls.every((site) => ENDS.test(calleeName(flow, site) ?? '') || isForgotten(flow, site, name))
}

/** `connections.delete(socket)` */
function isForgotten(flow: ModuleFlow, site: CallSite, name: string): boolean {
  const [kept] = site.call.args
  return calleeName(flow, site) === 'delete' && !!kept && nameOf(flow, { fn: site.ref.fn, value: kept.value }) === name
}

/** `stream.on('error', log); … stream.on('error', reject)`: another listener of the same emitter logs the error, or throws it. */
export function isHeardElsewhere(flow: ModuleFlow, effects: Effects, listener: Listener): boolean {
  const chain = chainOf(flow, emitterOf(flow, listener))
  if (chain === null) return false
  const attached = listener.attachedTo && callAt(flow, listener.attachedTo)
  const event = attached && eventOf(flow, attached)
  return givenHandlers(flow).some(({ form, ref, site }) => {
    if (form !== 'listener' || site.ref === listener.attachedTo || eventOf(flow, site) !== event) return false
    if (chainOf(flow, receiverOf(flow, site)) !== chain) return false
    return flow.graph.functionsOf(ref).some((fn) => fn !== listener.fn.index && effects.of(fn).logs !== 'never')
  })
}

/**
 * `connectTo(host, (err, client) => client.on('error', forget))`: the emitter comes from a function of the project that logs; it may listen, too.
 */
export function isHandedByLogging(flow: ModuleFlow, listener: Listener): boolean {
  const emitter = emitterOf(flow, listener)
  const made = emitter ? flow.producers(emitter) : []
  return (
    made.length > 0 &&
    made.every((each) => {
      const parameter = flow.instruction(each)
      if (parameter.kind !== 'parameter' || parameter.index === 0) return false
      return flow.graph.passedTo(each.fn).some(({ call }) => {
        const site = callAt(flow, call)
        return site !== null && flow.linked(site).some((linked) => linked.call.logs !== 'never')
      })
    })
  )
}

/** What a listener waits for. */
function eventOf(flow: ModuleFlow, { ref, call }: CallSite): unknown {
  const [event] = call.args
  return event && flow.constant({ fn: ref.fn, value: event.value })
}

/** `socket.on('error', () => {}); socket.on('close', () => done(false))`: whoever waits is told when the connection closes. */
export function isToldAtClose(flow: ModuleFlow, listener: Listener): boolean {
  const chain = chainOf(flow, emitterOf(flow, listener))
  if (chain === null) return false
  return flow.calls.some((site) => {
    const [event, given] = site.call.args
    if (!event || !given || flow.constant({ fn: site.ref.fn, value: event.value }) !== 'close') return false
    if (chainOf(flow, receiverOf(flow, site)) !== chain) return false
    return flow.graph
      .functionsOf({ fn: site.ref.fn, value: given.value })
      .some((fn) => flow.calls.some((told) => told.ref.fn === fn && isOfWhoWaits(flow, told)))
  })
}

/** The function that is called was given to one around it. */
function isOfWhoWaits(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  if (callee.kind !== 'load') return false
  const { kind, owner } = flow.variable(callee.variable)
  return kind === 'parameter' && owner !== ref.fn
}

function emitterOf(flow: ModuleFlow, { form, attachedTo }: Listener): ValueRef | null {
  const site = form === 'listener' && attachedTo ? callAt(flow, attachedTo) : null
  return site && receiverOf(flow, site)
}

function receiverOf(flow: ModuleFlow, site: CallSite): ValueRef | null {
  return flow.at(site, 'Receiver')[0] ?? null
}

function chainOf(flow: ModuleFlow, ref: ValueRef | null): string | null {
  return ref && readChain(flow, ref)
}
