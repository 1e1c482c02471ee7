// Secrets that a command has just made and shows to whoever has run it.
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import type { ValueRef } from '../../ir/ids'
import { MAX_TEXT_DEPTH } from '../../limits'
import type { SinkSearch } from './found-leaks'
import { SECRET_WORD, splitWords } from '../names'

/** A file of commands, by its place. */
const COMMAND_FILE = /(^|\/)(cli|bin|commands?)(\/|[-.][-.\w]*$)/i

/**
 * The secret is printed on purpose, since nobody could use it otherwise: a command prints what it has, or may have, just made in this
 * very function, and writes what it was asked for; or the function is named for it.
 */
export function isShownByCommand({ view, sink, row: { encodes, kind }, start }: SinkSearch, ref: ValueRef): boolean {
  if (encodes !== 'line' || ref.fn !== sink.ref.fn) return false
  const { showers, makers } = view.flow.knowledge.words
  const [verb = '', ...rest] = splitWords(view.flow.facts.functions[sink.ref.fn]?.name ?? '')
  const isNamedFor = start.sink.level === 'info' && rest.some((word) => SECRET_WORD.test(word))
  if (isNamedFor && showers.has(verb)) return true
  if (!view.text.startsWith('#!') && !COMMAND_FILE.test(view.path)) return false
  return kind === 'output' || (isNamedFor && makers.has(verb)) || isJustMade(view.flow, ref, 0)
}

/** The result of a function that makes something, or a member or another form of it; one of several values may be. */
function isJustMade(flow: ModuleFlow, ref: ValueRef, depth: number): boolean {
  if (depth > MAX_TEXT_DEPTH) return false
  return flow.producers(ref).some((made) => {
    const instruction = flow.instruction(made)
    const at = (value: ValueRef['value']): ValueRef => ({ fn: made.fn, value })
    if (instruction.kind === 'member') return isJustMade(flow, at(instruction.object), depth + 1)
    const call = callAt(flow, made)
    if (!call) return false
    if (flow.knowledge.words.makers.has(splitWords(calleeName(flow, call) ?? '')[0] ?? '')) return true
    const callee = flow.instruction(at(call.call.callee))
    return callee.kind === 'member' && isJustMade(flow, at(callee.object), depth + 1)
  })
}
