// Writing values to names, members and patterns: declarations, parameters, assignments.
import type { ValueId } from '../ir/ids'
import { child, children, text, unwrap } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { noteExport } from './commonjs'
import { noteExportedHolder } from './exported-getters'
import type { FunctionBuilder } from './function-builder'
import { lowerKey, type PropertyKey } from './keys'
import { MAX_SYNTAX_DEPTH } from '../limits'
import { emitIsUndefined } from './nullish'

/** A member that is going to be written, with its parts evaluated. */
export interface MemberTarget extends PropertyKey {
  readonly object: ValueId
  readonly node: Node
}

/** Evaluates the object and the key of a member that is going to be written. */
export function lowerMemberTarget(f: FunctionBuilder, node: Node): MemberTarget {
  f.module.nodeCount += f.weight
  const object = f.expression(child(node, 'object'), node)
  return { object, node, ...lowerKey(f, node, 'property') }
}

/** Emits the write of a member. */
export function emitSetMember(f: FunctionBuilder, target: MemberTarget, value: ValueId, node: Node): ValueId {
  const { object, property, computed } = target
  const written = f.emit({ kind: 'set-member', object, property, computed, value, deletes: false }, node)
  f.keepName(written, child(target.node, 'property'))
  noteExport(f, object, property, value)
  noteExportedHolder(f, object, property, value)
  return written
}

/** Writes `value` to a pattern, a name or a member. `near` is what the write stands for in the source. */
export function bindPattern(f: FunctionBuilder, outer: Node | null, value: ValueId, near: Node | null = null): void {
  const node = unwrap(outer)
  if (node === null) return
  if (f.depth >= MAX_SYNTAX_DEPTH) {
    f.unknown(node, 'limit', [value], false)
    return
  }
  f.depth++
  f.module.nodeCount += f.weight
  bindKind(f, node, value, near ?? node)
  f.depth--
}

function bindKind(f: FunctionBuilder, node: Node, value: ValueId, near: Node): void {
  switch (node.type) {
    case 'Identifier':
      f.store(f.resolve(text(node, 'name')), value, near)
      break
    case 'MemberExpression':
      emitSetMember(f, lowerMemberTarget(f, node), value, near)
      break
    case 'AssignmentPattern':
      bindDefault(f, node, value)
      break
    case 'ObjectPattern':
      bindObject(f, node, value)
      break
    case 'ArrayPattern':
      bindArray(f, node, value)
      break
    default:
      f.unknown(node, `pattern ${node.type}`, [value], false)
  }
}

/** `x = 1` in a pattern: the default is a branch. */
function bindDefault(f: FunctionBuilder, node: Node, value: ValueId): void {
  const left = child(node, 'left')
  const result = f.temporary('default')
  const missing = f.label()
  const given = f.label()
  const join = f.label()
  f.branch(emitIsUndefined(f, value, node), missing, given)
  f.place(missing)
  const name = left?.type === 'Identifier' ? text(left, 'name') : null
  f.store(result, f.expression(child(node, 'right'), node, name), node)
  f.goto(join)
  f.place(given)
  f.store(result, value, node)
  f.goto(join)
  f.place(join)
  bindPattern(f, left, f.load(result, left ?? node))
}

function bindObject(f: FunctionBuilder, node: Node, value: ValueId): void {
  const without: string[] = []
  for (const property of children(node, 'properties')) {
    if (property === null) continue
    f.module.nodeCount += f.weight
    if (property.type !== 'Property') {
      const rest = f.emit({ kind: 'rest', object: value, without: without.slice() }, property)
      bindPattern(f, child(property, 'argument'), rest)
      continue
    }
    const key = lowerKey(f, property, 'key')
    if (key.property !== null) without.push(key.property)
    const member = f.emit({ kind: 'member', object: value, ...key, optional: false }, property)
    f.keepName(member, child(property, 'key'))
    bindPattern(f, child(property, 'value'), member)
  }
}

function bindArray(f: FunctionBuilder, node: Node, value: ValueId): void {
  const without: string[] = []
  children(node, 'elements').forEach((element, i) => {
    if (element === null) {
      without.push(String(i))
    } else if (element.type === 'RestElement') {
      f.module.nodeCount += f.weight
      bindPattern(f, child(element, 'argument'), f.emit({ kind: 'rest', object: value, without }, element))
    } else {
      without.push(String(i))
      const member = { kind: 'member', object: value, property: String(i), computed: null, optional: false } as const
      bindPattern(f, element, f.emit(member, element))
    }
  })
}
