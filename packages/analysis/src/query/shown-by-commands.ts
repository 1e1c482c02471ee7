// Secrets that a command has just made and shows to whoever has run it.
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { calleeName } from '../flow/written-names'
import type { ValueRef } from '../ir/ids'
import { MAX_TEXT_DEPTH } from '../limits'
import { splitWords } from './names'
import type { LogRow } from '../model/rows'
import type { ModuleView } from './view'

/** A file of commands, by its place. */
const COMMAND_FILE = /(^|\/)(cli|bin|commands?)(\/|[-.][-.\w]*$)/i

/** First words of the names of functions that make something new. */
const MAKERS = new Set(['generate', 'create', 'make', 'issue', 'rotate', 'random', 'new', 'register', 'mint'])

/** The command prints what it has made in this very function, or what it was asked for: nobody could use it otherwise. */
export function isShownByCommand(view: ModuleView, sink: CallSite, { encodes, kind }: LogRow, ref: ValueRef): boolean {
  if (encodes !== 'line' || ref.fn !== sink.ref.fn) return false
  if (!view.text.startsWith('#!') && !COMMAND_FILE.test(view.path)) return false
  return kind === 'output' || isJustMade(view.flow, ref, 0)
}

/** The result of a function that makes something, or a member or another form of it. */
function isJustMade(flow: ModuleFlow, ref: ValueRef, depth: number): boolean {
  if (depth > MAX_TEXT_DEPTH) return false
  return flow.producers(ref).every((made) => {
    const instruction = flow.instruction(made)
    const at = (value: ValueRef['value']): ValueRef => ({ fn: made.fn, value })
    if (instruction.kind === 'member') return isJustMade(flow, at(instruction.object), depth + 1)
    const call = callAt(flow, made)
    if (!call) return false
    if (MAKERS.has(splitWords(calleeName(flow, call) ?? '')[0] ?? '')) return true
    const callee = flow.instruction(at(call.call.callee))
    return callee.kind === 'member' && isJustMade(flow, at(callee.object), depth + 1)
  })
}
