// `f.bind(this)`: makes a function of a function and runs nothing.
import type { FunctionIndex, ValueId, ValueRef } from '../ir/ids'
import type { Call } from '../ir/instruction'
import type { ValueIndex } from './producers'

/** The function that `f.bind(this)` binds; null for other calls, and where arguments are bound as well. */
export function boundFunction(index: ValueIndex, fn: FunctionIndex, call: Call): ValueRef | null {
  const callee = index.instruction({ fn, value: call.callee })
  if (callee.kind !== 'member' || callee.property !== 'bind' || call.args.length !== 1) return null
  return { fn, value: callee.object }
}

/** The function that `f.bind(this, a, b)` binds, and what it binds to its first parameters; null for other calls. */
export function boundArguments(
  index: ValueIndex,
  fn: FunctionIndex,
  call: Call,
): { readonly target: ValueRef; readonly given: readonly ValueRef[] } | null {
  const callee = index.instruction({ fn, value: call.callee })
  if (callee.kind !== 'member' || callee.property !== 'bind' || call.args.length === 0) return null
  if (call.args.some(({ spread }) => spread)) return null
  return { target: { fn, value: callee.object }, given: call.args.slice(1).map(({ value }) => ({ fn, value })) }
}

/** The function of which `promisify(f)` makes one that gives a promise; null for other calls. */
export function promisedFunction(index: ValueIndex, fn: FunctionIndex, call: Call): ValueRef | null {
  const callee = index.instruction({ fn, value: call.callee })
  const name =
    callee.kind === 'member' ? callee.property : callee.kind === 'load' ? index.variable(callee.variable).name : null
  const [given] = call.args
  return /^promisify$/i.test(name ?? '') && call.args.length === 1 && given ? { fn, value: given.value } : null
}

/** The function whose result `promise.then(f)` gives; none for other calls. */
export function continuation(index: ValueIndex, fn: FunctionIndex, call: Call): readonly ValueRef[] {
  const callee = index.instruction({ fn, value: call.callee })
  const [given] = call.args
  return callee.kind === 'member' && callee.property === 'then' && given ? [{ fn, value: given.value }] : []
}

/**
 * The call binds a function: it is given `this`, nothing, or the object whose method is bound. Methods that are merely called
 * `bind` are given addresses, names and the like.
 */
export function isBinding(index: ValueIndex, fn: FunctionIndex, call: Call): boolean {
  const callee = index.instruction({ fn, value: call.callee })
  const [receiver] = call.args
  if (callee.kind !== 'member' || callee.property !== 'bind' || !receiver) return false
  const at = (value: ValueId): ValueRef => ({ fn, value })
  const given = index.instruction(at(receiver.value))
  if (given.kind === 'ambient') return given.name === 'this'
  if (given.kind === 'literal') return given.type === 'null' || given.type === 'undefined'
  const method = index.instruction(at(callee.object))
  if (method.kind === 'function') return true
  if (given.kind !== 'load') return false
  const owner = method.kind === 'member' ? index.instruction(at(method.object)) : method
  if (owner.kind === 'load' && owner.variable === given.variable) return true
  return index.producers(at(receiver.value)).some((made) => {
    const { kind } = index.instruction(made)
    return kind === 'ambient' || kind === 'object'
  })
}
