// Classes: members as functions, fields evaluated in an initialiser function.
import type { ClassIndex, ValueId } from '../ir/ids'
import type { ClassIr, ClassMember, Parameter } from '../ir/module'
import type { Node } from '../syntax/tree'
import { child, children, flag, keyName, text } from './access'
import type { FunctionBuilder, ModuleBuilder } from './builder'
import { lowerExpression, undefinedAt } from './expressions'
import { isDeclarationOnly, lowerFunctionBody } from './functions'
import { lowerStatements } from './statements'
import { annotationOf, classShape, typeRef } from './types'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Lowers a class and emits its value. */
export function lowerClass(m: ModuleBuilder, node: Node, nameHint: string | null): ValueId {
  const id = child(node, 'id')
  const name = id ? text(id, 'name') : nameHint
  const superNode = child(node, 'superClass')
  const index = m.nextClass()
  const members: ClassMember[] = []
  const cls: Writable<ClassIr> = {
    index,
    name,
    owner: m.fn.index,
    superClass: superNode ? lowerExpression(m, superNode, node) : null,
    implements: children(node, 'implements').map((type) => typeRef(m, type, 0)),
    members,
    decorators: lowerDecorators(m, node),
  }
  m.classes.push(cls)
  const value = m.emit(node, { kind: 'class', target: index })
  if (id) {
    m.pushScope()
    m.emit(id, { kind: 'store', variable: m.declare(text(id, 'name'), 'class'), value })
  }
  lowerMembers(m, node, index, name, members)
  if (id) m.popScope()
  classShape(m, cls, superNode?.type === 'Identifier' ? { kind: 'name', path: [text(superNode, 'name')], import: null, args: [] } : null)
  return value
}

function lowerDecorators(m: ModuleBuilder, node: Node): readonly ValueId[] {
  return children(node, 'decorators').map((decorator) => lowerExpression(m, child(decorator, 'expression'), decorator))
}

function lowerMembers(m: ModuleBuilder, node: Node, index: ClassIndex, name: string | null, members: ClassMember[]): void {
  const body = child(node, 'body')
  let initialiser: FunctionBuilder | null = null
  for (const member of body ? children(body, 'body') : []) {
    m.nodeCount++
    const decorators = lowerDecorators(m, member)
    const key = keyName(child(member, 'key'), flag(member, 'computed'))
    if (key === null && flag(member, 'computed')) lowerExpression(m, child(member, 'key'), member)
    if (member.type === 'MethodDefinition' || member.type === 'TSAbstractMethodDefinition') {
      const lowered = lowerMethod(m, member, index, name, key, decorators)
      if (lowered) members.push(lowered)
      continue
    }
    initialiser ??= openInitialiser(m, index, name)
    lowerField(m, member, initialiser, key, decorators, members)
  }
  if (initialiser) initialiser.finish({ kind: 'return', value: null })
}

function openInitialiser(m: ModuleBuilder, index: ClassIndex, name: string | null): FunctionBuilder {
  return m.openFunction(`${name ?? '<class>'}.<fields>`, 'initialiser', { isAsync: false, isGenerator: false, isStatic: false, ofClass: index })
}

function lowerMethod(m: ModuleBuilder, member: Node, index: ClassIndex, className: string | null, key: string | null, decorators: readonly ValueId[]): ClassMember | null {
  const fnNode = child(member, 'value')
  if (!fnNode || isDeclarationOnly(fnNode) || !child(fnNode, 'body')) return null
  const source = text(member, 'kind')
  const kind = source === 'constructor' ? 'constructor' : source === 'get' ? 'getter' : source === 'set' ? 'setter' : 'method'
  const parameterDecorators = children(fnNode, 'params').map((p) => [...lowerDecorators(m, p), ...innerDecorators(m, p)])
  const fn = lowerFunctionBody(m, fnNode, { name: `${className ?? '<class>'}.${key ?? '<computed>'}`, kind, ofClass: index, isStatic: flag(member, 'static') })
  fn.parameters.forEach((parameter, i) => {
    ;(parameter as Writable<Parameter>).decorators = parameterDecorators[i] ?? []
  })
  const keyNode = child(member, 'key')
  if (keyNode) fn.head = m.range(keyNode)
  const value = m.emit(member, { kind: 'function', target: fn.index })
  return { name: key, kind, isStatic: flag(member, 'static'), owner: m.fn.index, value, type: fn.returnType, decorators, target: fn.index }
}

function innerDecorators(m: ModuleBuilder, parameter: Node): readonly ValueId[] {
  const inner = parameter.type === 'TSParameterProperty' ? child(parameter, 'parameter') : null
  return inner ? lowerDecorators(m, inner) : []
}

function lowerField(m: ModuleBuilder, member: Node, initialiser: FunctionBuilder, key: string | null, decorators: readonly ValueId[], members: ClassMember[]): void {
  const outer = m.fn
  m.fn = initialiser
  m.pushScope()
  if (member.type === 'StaticBlock') lowerStatements(m, children(member, 'body'))
  else if (child(member, 'key')) {
    const initial = child(member, 'value')
    const value = initial ? lowerExpression(m, initial, member, key) : undefinedAt(m, member)
    members.push({
      name: key,
      kind: 'field',
      isStatic: flag(member, 'static'),
      owner: initialiser.index,
      value: initial ? value : null,
      type: annotationOf(m, member),
      decorators,
      target: null,
    })
  }
  m.popScope()
  m.fn = outer
}
