// Calls whose failure is missed by nobody: usage statistics, pauses, what is loaded ahead of its use, questions to programs.
import type { ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, receiverName } from '../../flow/written-names'
import { isResultUsed } from './error-cover'
import { splitWords } from '../names'

/** Usage statistics are sent as best they can: `telemetry.send(…)`, `fetch('https://telemetry.example/')`, `fetch(`${analyticsUrl}/track`)`. */
export function isTelemetry(flow: ModuleFlow, site: CallSite): boolean {
  const name = receiverName(flow, site)
  if (name !== null && splitWords(name).some((word) => TELEMETRY.test(word))) return true
  const [address] = site.call.args
  return address !== undefined && wordsOfAddress(flow, { fn: site.ref.fn, value: address.value }).some(isOfTelemetry)
}

const TELEMETRY = /^(telemetry|analytics|metrics?|statsd)$/
const isOfTelemetry = (word: string): boolean => /^(telemetry|analytics)$/.test(word)

/** Words of a text, and of what is put into it. */
function wordsOfAddress(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const made = flow.instruction(ref)
  const texts =
    made.kind === 'template'
      ? [...made.strings, ...made.values.map((value) => nameOf(flow, { fn: ref.fn, value }) ?? '')]
      : [String(flow.constant(ref) ?? nameOf(flow, ref) ?? '')]
  return texts.flatMap(splitWords)
}

/** `sleep(1000, signal)`, `setTimeout(1000)`: a pause fails only when it is called off; `page.waitForIdle({ timeout })` when its time is up. */
export function isPause(flow: ModuleFlow, site: CallSite): boolean {
  const name = calleeName(flow, site)
  const { ref, call } = site
  const last = call.args.at(-1)
  if (name === null || !last) return false
  if (/^_*(sleep|delay|pause|backoff)$/i.test(name)) return true
  if (/^_*setTimeout/.test(name))
    return call.args.length === 1 && typeof flow.constant({ fn: ref.fn, value: last.value }) === 'number'
  const options = flow.instruction({ fn: ref.fn, value: last.value })
  return /^wait[A-Z]/.test(name) && options.kind === 'object' && options.properties.some(({ key }) => key === 'timeout')
}

/** The text as far as it is constant. */
function textOf(flow: ModuleFlow, ref: ValueRef): string {
  const instruction = flow.instruction(ref)
  return instruction.kind === 'template' ? instruction.strings.join('x') : String(flow.constant(ref) ?? '')
}

/** Commands that ask for a program. */
const ASKS_PROGRAM = /^(where|which|command -v) |(^| )--version$/

/** `execa('pnpm', ['--version'])`: whether a program is there, and which. */
export function asksVersion(flow: ModuleFlow, site: CallSite): boolean {
  const given = site.call.args.flatMap(({ value }) => flow.producers({ fn: site.ref.fn, value }))
  return given.some((made) => {
    const instruction = flow.instruction(made)
    const texts =
      instruction.kind === 'array' ? instruction.elements.map(({ value }) => ({ fn: made.fn, value })) : [made]
    return texts.length === 1 && texts.every((text) => ASKS_PROGRAM.test(textOf(flow, text)))
  })
}

/** `require(…)`, `require.resolve(…)` */
export function isRequire(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  const isResolve = callee.kind === 'member' && callee.property === 'resolve'
  const load = isResolve ? flow.instruction({ fn: site.ref.fn, value: callee.object }) : callee
  return (
    load.kind === 'load' &&
    flow.variable(load.variable).kind === 'global' &&
    flow.variable(load.variable).name === 'require'
  )
}

/** `loadModule(path).catch(() => {})`: nobody takes what is loaded; whoever needs it loads it again, and is told. */
export function isPreload(flow: ModuleFlow, { ref }: CallSite, name: string | null): boolean {
  if (name === null || !/^(?:pre(?:load|fetch)\w*|(?:load|import|require)Modules?)$/.test(name)) return false
  const users = usersOf(flow, ref)
  return users.length > 0 && users.every((next) => calleeName(flow, next) === 'catch' && !isResultUsed(flow, next.ref))
}

/** Calls on the result of another. */
function usersOf(flow: ModuleFlow, ref: ValueRef): readonly CallSite[] {
  const made = flow.instruction(ref)
  return flow.calls.filter(
    (next) => next.ref.fn === ref.fn && flow.at(next, 'Receiver').some((of) => flow.instruction(of) === made),
  )
}
