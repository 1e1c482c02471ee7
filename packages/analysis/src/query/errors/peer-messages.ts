// Messages to whoever is at the other end of a connection: they may have gone at any time, so a write that throws is no news.
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { nameOf } from '../../flow/written-names'
import { isResultUsed } from './error-cover'
import { splitWords } from '../names'

/** `ws.send(text)`, `res.sendStatus(404)`: written to a connection at once, and nobody waits for it or looks at its result. */
export function tellsPeer(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (site.call.form !== 'call' || callee.kind !== 'member' || callee.property === null) return false
  if (isResultUsed(flow, site.ref)) return false
  const receiver = lastWord(flow, site.ref.fn, callee.object)
  if (receiver === null) return false
  return (
    (isConnection(flow, receiver) && MESSAGE.test(callee.property)) ||
    (RESPONSE.test(receiver) && (ANSWERS.has(callee.property) || setsConstant(flow, site, callee.property)))
  )
}

/** `ws.send(text)`, `socket.emit('results', {})`: whoever is at the other end is told something. */
export function answersPeer(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  const [first] = site.call.args
  if (callee.kind !== 'member' || callee.property === null || !first) return false
  if (callee.property === 'emit') {
    const event = flow.constant({ fn: site.ref.fn, value: first.value })
    if (typeof event !== 'string' || OWN_EVENTS.has(event)) return false
  } else if (!/^(send|write)$/.test(callee.property)) return false
  const receiver = lastWord(flow, site.ref.fn, callee.object)
  return receiver !== null && isConnection(flow, receiver)
}

/** Events that a connection tells its own listeners, not the peer. */
const OWN_EVENTS: ReadonlySet<string> = new Set(['error', 'close', 'end', 'timeout', 'disconnect'])

/** `res.setHeader('Content-Type', 'text/html')`: only a value that comes from elsewhere can be refused. */
function setsConstant(flow: ModuleFlow, site: CallSite, method: string): boolean {
  return (
    SETTERS.has(method) &&
    site.call.args.every(({ value }) => {
      const given = flow.instruction({ fn: site.ref.fn, value })
      const isLength = given.kind === 'member' && given.property === 'length'
      return isLength || flow.constant({ fn: site.ref.fn, value }) !== undefined
    })
  )
}

/** Methods that prepare an answer. */
const SETTERS: ReadonlySet<string> = new Set(['status', 'setHeader', 'writeHead', 'writeHeader'])

/** Names of the answer to a request. */
const RESPONSE = /^(res|response|reply)$/

/** Methods that write a message, or ask whether the peer is still there. */
const MESSAGE = /^(send|write|p[io]ng)$/

/** Methods that write an answer of which nothing can fail but the connection. */
const ANSWERS: ReadonlySet<string> = new Set(['sendStatus', 'write', 'end'])

/** `ws`, `ws2`, `peerSocket`: a word of the vocabulary, perhaps numbered. */
function isConnection(flow: ModuleFlow, word: string): boolean {
  return flow.knowledge.connectionNames.includes(word.replace(/\d+$/, ''))
}

/** The last word of the name that a value is read from. */
function lastWord(flow: ModuleFlow, fn: CallSite['ref']['fn'], value: CallSite['call']['callee']): string | null {
  const read = flow.instruction({ fn, value })
  // `reply.raw`
  if (read.kind === 'member' && read.property === 'raw') return lastWord(flow, fn, read.object)
  const name = nameOf(flow, { fn, value })
  return name === null ? null : (splitWords(name).at(-1) ?? null)
}
