// How a decision is put into words for messages.
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'
import type { ModuleView } from './view'

/** A piece of source text in a message, in quotes that it has none of. */
export function quote(text: string): string {
  return text.includes("'") ? `\`${text}\`` : `'${text}'`
}

/** A comparison with null or undefined says whether something is there: `user != null` that is false reads "'user' is missing". */
export function presence(view: ModuleView, ref: ValueRef, truthy: boolean): string | null {
  const compared = view.flow.instruction(ref)
  if (compared.kind !== 'operator' || !/^[!=]==?$/.test(compared.op)) return null
  const [left, right] = compared.operands
  if (left === undefined || right === undefined || !isNothing(view.flow, { fn: ref.fn, value: right })) return null
  const isMissing = compared.op.startsWith('=') === truthy
  return `${quote(view.excerpt({ fn: ref.fn, value: left }))} is ${isMissing ? 'missing' : 'there'}`
}

/** `null`, `undefined` */
export function isNothing(flow: ModuleFlow, ref: ValueRef): boolean {
  const value = flow.instruction(ref)
  if (value.kind === 'literal') return value.type === 'null' || value.type === 'undefined'
  return value.kind === 'load' && flow.variable(value.variable).name === 'undefined'
}
