// Methods that a project gives to the responses of its framework, and that answer with the status they are given:
// `res.apiError = function (status, message) { … }`, `app.decorateReply('fail', function (code) { … })`.
import type { FunctionIndex, ValueId, ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import type { ModuleFlow } from '../flow/module-flow'
import { isResponse } from '../query/errors/error-cover'
import { isAlwaysReached, parameterOf, statusParameters } from './answering-helpers'
import { effectsOf } from './effects'

/** One method. Plain data. */
export interface AnswerMethod {
  readonly name: string
  /** Position of the argument that is the status; null: it always is `fixed`. */
  readonly status: number | null
  readonly fixed: number | null
  /** It logs, or may log. */
  readonly mayLog: boolean
}

/** The text of a file may hold some. */
export function mayGiveAnswerMethods(text: string): boolean {
  return /\bdecorateReply\b|\b(?:res|response|reply|ctx)\.\w+\s*=\s*(?:async\b|function\b|\(|\w+\s*=>)/.test(text)
}

/** Methods that a module gives to responses. */
export function findAnswerMethods(flow: ModuleFlow): readonly AnswerMethod[] {
  return flow.facts.functions.flatMap((fn) =>
    fn.instructions.flatMap((_, value) => {
      const given = givenMethod(flow, { fn: fn.index, value: value as ValueId })
      return given ? flow.graph.functionsOf(given.method).flatMap((index) => methodOf(flow, given.name, index)) : []
    }),
  )
}

/** A name and the value that responses have under it from here on; null: the instruction gives them nothing. */
function givenMethod(flow: ModuleFlow, ref: ValueRef): { readonly name: string; readonly method: ValueRef } | null {
  const does = flow.instruction(ref)
  if (does.kind === 'set-member') {
    const { property: name } = does
    const isGiven = name !== null && isResponse(flow, { fn: ref.fn, value: does.object })
    return isGiven ? { name, method: { fn: ref.fn, value: does.value } } : null
  }
  if (does.kind !== 'call' || does.args.length !== 2) return null
  const callee = flow.instruction({ fn: ref.fn, value: does.callee })
  const [named, method] = does.args
  if (!named || !method || callee.kind !== 'member' || callee.property !== 'decorateReply') return null
  const name = flow.constant({ fn: ref.fn, value: named.value })
  return typeof name === 'string' ? { name, method: { fn: ref.fn, value: method.value } } : null
}

function methodOf(flow: ModuleFlow, name: string, index: FunctionIndex): readonly AnswerMethod[] {
  const fn = flow.facts.functions[index]
  if (!fn) return []
  const given = statusesOfItself(flow, fn)
  const positions = new Set([
    ...statusParameters(flow, fn),
    ...given.flatMap((status) => parameterOf(flow, fn, status) ?? []),
  ])
  const fixed = new Set(given.map((status) => flow.constant(status)).filter((status) => typeof status === 'number'))
  const mayLog = effectsOf(flow).of(index).logs !== 'never'
  return [
    ...[...positions].map((status) => ({ name, status, fixed: null, mayLog })),
    ...[...fixed].map((each) => ({ name, status: null, fixed: each, mayLog })),
  ]
}

/** `this.code(status).send(…)`: inside such a method `this` is the response. */
function statusesOfItself(flow: ModuleFlow, fn: FunctionIr): readonly ValueRef[] {
  return fn.instructions.flatMap((call, value) => {
    const [first] = call.kind === 'call' ? call.args : []
    if (call.kind !== 'call' || !first || !isAlwaysReached(flow, fn, value as ValueId)) return []
    const callee = fn.instructions[call.callee]
    if (callee?.kind !== 'member' || !/^(status|code|sendStatus|writeHead)$/.test(callee.property ?? '')) return []
    const self = fn.instructions[callee.object]
    return self?.kind === 'ambient' && self.name === 'this' ? [{ fn: fn.index, value: first.value }] : []
  })
}
