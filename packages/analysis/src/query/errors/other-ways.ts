// Handlers that reach the same end by other means: another call, another source, the same call with something else.
import { blockId, type FunctionIndex, type ValueRef } from '../../ir/ids'
import type { Store } from '../../ir/instruction'
import { nestedFunctions } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf } from '../../flow/written-names'
import { isResultUsed } from './error-cover'
import type { Handler } from './error-handlers'
import { isAwaited } from './failure-weight'
import { splitWords } from '../names'
import { MAX_CHAIN } from '../../limits'

/** The handler reaches the same end by other means (`.catch(() => fetchRemote())`, an awaited call); a second failure goes on. */
export function triesOtherwise(flow: ModuleFlow, handler: Handler): boolean {
  const { fn } = handler
  if (handler.form === 'promise') {
    return flow.graph
      .returns(fn.index)
      .some((ref) => flow.producers(ref).some((made) => flow.instruction(made).kind === 'call'))
  }
  if (handler.form === 'callback') return goesAnotherWay(flow, handler)
  if (handler.form === 'listener') return beginsAgain(flow, handler)
  if (handler.form !== 'catch') return false
  if (computesAnother(flow, handler) || asksAgain(flow, handler)) return true
  if (returnsAgain(flow, handler) || returnsAlike(flow, handler)) return true
  return (fn.blocks[handler.start]?.body ?? []).some((value) => {
    const instruction = fn.instructions[value]
    if (instruction?.kind !== 'await' || instruction.form !== 'await') return false
    const awaited = fn.instructions[instruction.value]
    const isModule = awaited?.kind === 'call' && awaited.form === 'import'
    return !isModule && isResultUsed(flow, { fn: fn.index, value })
  })
}

/** `function findPort(port) { server.on('error', () => findPort(0)) }`: the function around the listener is called once more. */
function beginsAgain(flow: ModuleFlow, { fn }: Handler): boolean {
  const around = new Set<FunctionIndex>()
  for (let at = fn.parent; at !== null && at !== 0; at = flow.facts.functions[at]?.parent ?? null) around.add(at)
  const inside = nestedFunctions(flow, fn.index)
  return flow.calls.some(
    ({ ref, call }) =>
      inside.includes(ref.fn) &&
      flow.graph.functionsOf({ fn: ref.fn, value: call.callee }).some((target) => around.has(target)),
  )
}

/** `catch { return draw(text, size + 1) }` in `draw`. */
function returnsAgain(flow: ModuleFlow, { fn, start }: Handler): boolean {
  const cfg = flow.cfg(fn.index)
  return fn.blocks.some(({ terminal }, b) => {
    if (terminal.kind !== 'return' || terminal.value === null || !cfg.dominates(start, blockId(b))) return false
    const again = callAt(flow, { fn: fn.index, value: terminal.value })
    return again !== null && flow.graph.functionsOf({ fn: fn.index, value: again.call.callee }).includes(fn.index)
  })
}

/** `if (err) return copy(from, to, (second) => …)`: where there is an error, something else is done that tells of its own. */
function goesAnotherWay(flow: ModuleFlow, { fn }: Handler): boolean {
  const variable = fn.parameters[0]?.variable ?? null
  const cfg = flow.cfg(fn.index)
  return fn.blocks.some(({ terminal }) => {
    const tested = terminal.kind === 'branch' ? fn.instructions[terminal.condition] : undefined
    if (terminal.kind !== 'branch' || tested?.kind !== 'load' || tested.variable !== variable) return false
    return fn.blocks.some(
      ({ body }, b) =>
        cfg.dominates(terminal.then, blockId(b)) &&
        body.some((value) => {
          const call = fn.instructions[value]
          // The last argument, or, of timers, the first: `setTimeout(tryAgain, 100)`.
          const given = call?.kind === 'call' ? [call.args.at(-1), call.args[0]] : []
          return given.some((each) => each && flow.graph.functionsOf({ fn: fn.index, value: each.value }).length > 0)
        }),
    )
  })
}

/** Names of functions that only let time pass, before a failure and after it. */
const PAUSE = /^_*(sleep|delay|wait|pause|timer|timeout|setTimeout|backoff)/i

/** The handler calls what was tried once more, with something else. */
function asksAgain(flow: ModuleFlow, { fn, start, failure }: Handler): boolean {
  const cfg = flow.cfg(fn.index)
  const nameAt = (ref: ValueRef): string | null => {
    const site = callAt(flow, ref)
    const name = site && calleeName(flow, site)
    return name !== null && PAUSE.test(name) ? null : name
  }
  const tried = new Set(failure.calls.filter((ref) => isWaitedFor(flow, ref)).map(nameAt))
  return fn.blocks.some(
    (block, b) =>
      cfg.dominates(start, blockId(b)) &&
      block.body.some((value) => {
        const ref = { fn: fn.index, value }
        const name = isWaitedFor(flow, ref) ? nameAt(ref) : null
        return name !== null && tried.has(name)
      }),
  )
}

/** Something is done with the result of the call: it is awaited, or what is returned. */
function isWaitedFor(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return site !== null && (isAwaited(flow, site) || isReturned(flow, ref)) && !isReply(flow, site)
}

function isReturned(flow: ModuleFlow, ref: ValueRef): boolean {
  const blocks = flow.facts.functions[ref.fn]?.blocks ?? []
  return blocks.some(({ terminal }) => terminal.kind === 'return' && terminal.value === ref.value)
}

/** `return res.status(500).json(…)`, `return left(error)`: an answer, and no further attempt. */
function isReply(flow: ModuleFlow, site: CallSite): boolean {
  if (flow.rows(site, 'response').length > 0 || flow.rows(site, 'refusal').length > 0) return true
  let at: ValueRef | undefined = site.ref
  for (let i = 0; i < MAX_CHAIN && at; i++) {
    const call = callAt(flow, at)
    if (!call) return /^(res|response|reply|ctx|h)$/.test(nameOf(flow, at) ?? '')
    at = flow.at(call, 'Receiver')[0]
  }
  return false
}

/** `return tokenLogin(saved)` and in the handler `return passwordLogin()`: another way to the same thing, by the last word of its name. */
function returnsAlike(flow: ModuleFlow, { fn, start, failure }: Handler): boolean {
  const cfg = flow.cfg(fn.index)
  const goal = (ref: ValueRef): string | null => {
    const site = isReturned(flow, ref) ? callAt(flow, ref) : null
    if (!site || isReply(flow, site)) return null
    const words = splitWords(calleeName(flow, site) ?? '')
    return words.length > 1 ? (words.at(-1) ?? null) : null
  }
  const tried = new Set(failure.calls.flatMap((ref) => goal(ref) ?? []))
  return fn.blocks.some(({ terminal }, b) => {
    if (terminal.kind !== 'return' || terminal.value === null || !cfg.dominates(start, blockId(b))) return false
    const same = goal({ fn: fn.index, value: terminal.value })
    return same !== null && tried.has(same)
  })
}

/** Tried code and handler write the same variable, the handler with something computed: a fallback by other means. */
function computesAnother(flow: ModuleFlow, { fn, start }: Handler): boolean {
  const cfg = flow.cfg(fn.index)
  const region = fn.tries.findIndex((each) => each.handler === start)
  const written = (isInside: (b: number) => boolean): readonly Store[] =>
    fn.blocks.flatMap((block, b) =>
      isInside(b)
        ? block.body.flatMap((value) =>
            fn.instructions[value]?.kind === 'store' ? [fn.instructions[value] as Store] : [],
          )
        : [],
    )
  const tried = written((b) => fn.blocks[b]?.region === region)
  return written((b) => cfg.dominates(start, blockId(b))).some(
    (store) =>
      tried.some((other) => other.variable === store.variable && flow.variable(store.variable).kind !== 'temporary') &&
      flow.producers({ fn: fn.index, value: store.value }).some((made) => flow.instruction(made).kind === 'call'),
  )
}
