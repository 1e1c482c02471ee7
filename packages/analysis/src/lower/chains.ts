// Chains of members and calls, `a.b(c)?.d`, without recursion along the chain.
import type { ValueId } from '../ir/ids'
import type { Call } from '../ir/instruction'
import { child, children, flag, TRANSPARENT } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { appliedCall } from './applied-calls'
import { interopModule, noteAssignedExports, noteRequire, noteStarExport } from './commonjs'
import { noteGetter } from './exported-getters'
import type { FunctionBuilder, Label } from './function-builder'
import { lowerKey } from './keys'
import { lowerArguments } from './literals'
import { emitIsNullish } from './nullish'
import { lowerTagged } from './texts'
import { typeArguments } from './types'

const LINKS: ReadonlyMap<string, string> = new Map([
  ['MemberExpression', 'object'],
  ['CallExpression', 'callee'],
  ['TaggedTemplateExpression', 'tag'],
])

/** A member, call or tagged template outside an optional chain. */
export function lowerChainLink(f: FunctionBuilder, node: Node): ValueId {
  return lowerLinks(f, node, null)
}

/** Lowers a chain; where `?.` finds nothing it goes to `absent`. */
function lowerLinks(f: FunctionBuilder, node: Node, absent: Label | null): ValueId {
  const links: Node[] = []
  let base: Node | null = node
  while (base !== null) {
    const key: string | undefined = TRANSPARENT.has(base.type) ? 'expression' : LINKS.get(base.type)
    if (key === undefined) break
    links.push(base)
    base = child(base, key)
  }
  f.module.nodeCount += f.weight * (links.length - 1)
  let value = f.expression(base, node)
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i]
    if (link !== undefined) value = lowerLink(f, link, value, absent)
  }
  return value
}

function lowerLink(f: FunctionBuilder, link: Node, base: ValueId, absent: Label | null): ValueId {
  if (TRANSPARENT.has(link.type)) {
    f.claim(base, link)
    return base
  }
  const optional = flag(link, 'optional')
  if (optional && absent !== null) branchIfAbsent(f, link, base, absent)
  if (link.type === 'MemberExpression') return lowerMember(f, link, base, optional)
  if (link.type === 'TaggedTemplateExpression') return lowerTagged(f, link, base)
  const args = lowerArguments(f, children(link, 'arguments'), link)
  noteRequire(f, base, args)
  noteStarExport(f, base, args)
  noteAssignedExports(f, base, args)
  noteGetter(f, base, args)
  const module = interopModule(f, base, args)
  if (module !== null) return module
  const called = appliedCall(f.instructions, base, args) ?? { callee: base, args }
  return f.emit({ kind: 'call', form: 'call', ...called, optional, ...typesOf(f, link) }, link)
}

function branchIfAbsent(f: FunctionBuilder, link: Node, base: ValueId, absent: Label): void {
  const next = f.label()
  f.branch(emitIsNullish(f, base, link), absent, next)
  f.place(next)
}

function lowerMember(f: FunctionBuilder, link: Node, object: ValueId, optional: boolean): ValueId {
  const { property, computed } = lowerKey(f, link, 'property')
  if (property !== null) f.module.nodeCount += f.weight
  const value = f.emit({ kind: 'member', object, property, computed, optional }, link)
  f.keepName(value, child(link, 'property'))
  return value
}

/** `a?.b.c()` as a value: undefined where `a` is nothing. */
export function lowerOptionalChain(f: FunctionBuilder, node: Node): ValueId {
  const result = f.temporary('?.')
  const join = f.label()
  const absent = f.label()
  const inner = child(node, 'expression') ?? node
  const value = lowerLinks(f, inner, absent)
  f.store(result, value, inner)
  f.goto(join)
  f.place(absent)
  if (absent.block !== null) f.store(result, f.undefined(inner), inner)
  f.goto(join)
  f.place(join)
  return f.load(result, node)
}

/** `if (a?.b)`: nothing is false. */
export function lowerChainCondition(f: FunctionBuilder, node: Node, then: Label, otherwise: Label): void {
  const value = lowerLinks(f, child(node, 'expression') ?? node, otherwise)
  f.branch(value, then, otherwise)
}

/** `a?.b()` as a statement. */
export function lowerChainEffect(f: FunctionBuilder, node: Node): void {
  const join = f.label()
  lowerLinks(f, child(node, 'expression') ?? node, join)
  f.goto(join)
  f.place(join)
}

/** `new X(a)` */
export function lowerNew(f: FunctionBuilder, node: Node): ValueId {
  const callee = f.expression(child(node, 'callee'), node)
  const args = lowerArguments(f, children(node, 'arguments'), node)
  return f.emit({ kind: 'call', form: 'new', callee, args, optional: false, ...typesOf(f, node) }, node)
}

/** The type arguments of a call, where it has any. */
function typesOf(f: FunctionBuilder, node: Node): Pick<Call, 'types'> {
  const types = typeArguments(node, f.imports, 1)
  return types.length === 0 ? {} : { types }
}

/** `delete a.b`, `delete a?.b` */
export function lowerDelete(f: FunctionBuilder, node: Node): ValueId {
  let target = child(node, 'argument')
  const join = f.label()
  if (target?.type === 'ChainExpression') target = child(target, 'expression')
  while (target !== null && TRANSPARENT.has(target.type)) target = child(target, 'expression')
  if (target?.type !== 'MemberExpression')
    return f.emit({ kind: 'operator', op: 'delete', operands: [f.expression(target, node)] }, node)
  const object = lowerLinks(f, child(target, 'object') ?? target, join)
  if (flag(target, 'optional')) branchIfAbsent(f, target, object, join)
  const { property, computed } = lowerKey(f, target, 'property')
  const value = f.undefined(node)
  const removed = f.emit({ kind: 'set-member', object, property, computed, value, deletes: true }, node)
  f.keepName(removed, child(target, 'property'))
  if (join.block === null) return removed
  f.goto(join)
  f.place(join)
  return f.literal('boolean', true, node)
}
