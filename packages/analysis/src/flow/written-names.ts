// Names as the code writes them: of a variable or member that is read, of what is called, and of what a method is called on.
import type { ValueRef } from '../ir/ids'
import type { CallSite } from './module-flow'
import type { ValueIndex } from './producers'

/** Last name under which a value is read: `a` of `a`, `c` of `a.b.c`; null for what has none. */
export function nameOf(index: ValueIndex, ref: ValueRef): string | null {
  const instruction = index.instruction(ref)
  if (instruction.kind === 'member') return instruction.property
  return instruction.kind === 'load' ? index.variable(instruction.variable).name : null
}

/** Last name of what is called: `a.b.c()` is `c`. */
export function calleeName(index: ValueIndex, { ref, call }: CallSite): string | null {
  return nameOf(index, { fn: ref.fn, value: call.callee })
}

/** Last name of what a method is called on: `a.b.c()` is `b`, of `logger_1.default.warn()` it is `logger_1`; null for a function. */
export function receiverName(index: ValueIndex, { ref, call }: CallSite): string | null {
  const callee = index.instruction({ fn: ref.fn, value: call.callee })
  if (callee.kind !== 'member') return null
  const receiver = index.instruction({ fn: ref.fn, value: callee.object })
  const isDefault = receiver.kind === 'member' && receiver.property === 'default'
  return nameOf(index, { fn: ref.fn, value: isDefault ? receiver.object : callee.object })
}

/** The text that the receiver of a method was asked for: `audit_logs` of `db('audit_logs').insert()` and of `db.collection('audit_logs')`. */
export function receiverText(index: ValueIndex, { ref, call }: CallSite): string | null {
  const callee = index.instruction({ fn: ref.fn, value: call.callee })
  if (callee.kind !== 'member') return null
  const receiver = index.instruction({ fn: ref.fn, value: callee.object })
  const [first] = receiver.kind === 'call' ? receiver.args : []
  const text = first ? index.instruction({ fn: ref.fn, value: first.value }) : null
  return text?.kind === 'literal' && typeof text.value === 'string' ? text.value : null
}

/** `12.query.url` for `req.query.url` where `req` is variable 12, `12` for the variable itself; null for anything else. */
export function readChain(index: ValueIndex, ref: ValueRef): string | null {
  const names: string[] = []
  let at = ref
  for (let i = index.instruction(at); i.kind === 'member' && i.property !== null; i = index.instruction(at)) {
    names.unshift(i.property)
    at = { fn: at.fn, value: i.object }
  }
  const root = index.instruction(at)
  return root.kind === 'load' ? [root.variable, ...names].join('.') : null
}
