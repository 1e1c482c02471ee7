// Classes: members as functions, fields and static blocks in an initialiser function of the class.
import type { ClassIndex, FunctionIndex, ValueId } from '../ir/ids'
import type { ClassIr } from '../ir/module'
import { child, children, flag, nameOf, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerStatements } from './blocks'
import type { FunctionBuilder } from './function-builder'
import { declareBody } from './function-body'
import { createFunction } from './functions'
import { DEFAULT_EXPORT } from './hoisting'
import { lowerKey } from './keys'
import type { ClassDraft, MemberDraft } from './module-builder'
import { openScope } from './scopes'
import { collectClassShape } from './shapes'
import { annotatedType, toTypeRef } from './types'

/** `class A {}` as a statement. */
export function lowerClassDeclaration(f: FunctionBuilder, node: Node): void {
  if (flag(node, 'declare')) {
    collectAmbientClass(f, node)
    return
  }
  const name = nameOf(child(node, 'id'))
  const value = emitClass(f, node, name ?? 'default')
  f.store(f.resolve(name ?? DEFAULT_EXPORT), value, node)
}

/** `class {}` as a value. */
export function lowerClassExpression(f: FunctionBuilder, node: Node, hint: string | null): ValueId {
  const name = nameOf(child(node, 'id'))
  if (name === null) return emitClass(f, node, hint)
  const outer = f.pushScope(node)
  const self = f.module.variables.declare(f.scope, { name, kind: 'class' })
  const value = emitClass(f, node, name)
  f.store(self, value, node)
  f.scope = outer
  return value
}

function emitClass(f: FunctionBuilder, node: Node, name: string | null): ValueId {
  const make = (): ClassIndex => addClass(f, node, name)
  const target = f.finallyDepth === 0 ? make() : f.module.sharedClass(node, make)
  return f.emit({ kind: 'class', target }, node)
}

function addClass(f: FunctionBuilder, node: Node, name: string | null): ClassIndex {
  const decorators = lowerDecorators(f, node)
  const superNode = child(node, 'superClass')
  const superClass = superNode === null ? null : f.expression(superNode, node)
  const cls = f.module.addClass({
    name,
    owner: f.index,
    superClass,
    implements: heritageOf(f, node),
    members: [],
    decorators,
  })
  lowerMembers(f, node, cls)
  collectClassShape(f, node, cls)
  return cls.index
}

/** `declare class` has a shape and nothing else. */
function collectAmbientClass(f: FunctionBuilder, node: Node): void {
  const members: MemberDraft[] = []
  const owner = f.index
  for (const member of children(child(node, 'body') ?? node, 'body')) {
    const name = member && nameOf(child(member, 'key'))
    if (!name || METHODS.has(member.type)) continue
    const type = annotatedType(member, f.imports)
    members.push({
      name,
      kind: 'field',
      isStatic: flag(member, 'static'),
      owner,
      value: null,
      type,
      decorators: [],
      target: null,
    })
  }
  collectClassShape(f, node, { name: nameOf(child(node, 'id')), implements: heritageOf(f, node), members })
}

const heritageOf = (f: FunctionBuilder, node: Node): ClassIr['implements'] =>
  children(node, 'implements').flatMap((type) => toTypeRef(type, f.imports) ?? [])

function lowerDecorators(f: FunctionBuilder, node: Node): readonly ValueId[] {
  const decorators = children(node, 'decorators')
  if (decorators.length === 0) return []
  f.module.nodeCount += f.weight * decorators.length
  return decorators.map((decorator) => f.expression(decorator && child(decorator, 'expression'), decorator ?? node))
}

/** A class while its members are lowered. */
interface OpenClass {
  readonly draft: ClassDraft
  readonly members: MemberDraft[]
  /** Fields with a value and static blocks, lowered in the initialiser. */
  readonly initial: { readonly node: Node; readonly member: MemberDraft | null }[]
}

const METHODS: ReadonlySet<string> = new Set(['MethodDefinition', 'TSAbstractMethodDefinition'])

function lowerMembers(f: FunctionBuilder, node: Node, draft: ClassDraft): void {
  const open: OpenClass = { draft, members: draft.members, initial: [] }
  for (const member of children(child(node, 'body') ?? node, 'body')) {
    if (member === null || member.type === 'TSIndexSignature') continue
    f.module.nodeCount += f.weight
    if (member.type === 'StaticBlock') open.initial.push({ node: member, member: null })
    else if (METHODS.has(member.type)) lowerMethod(f, member, open)
    else lowerField(f, member, open)
  }
  if (open.initial.length > 0) addInitialiser(f, node, open)
}

function lowerField(f: FunctionBuilder, node: Node, open: OpenClass): void {
  const decorators = lowerDecorators(f, node)
  const { property: name } = lowerKey(f, node, 'key')
  const member: MemberDraft = {
    name,
    kind: 'field',
    isStatic: flag(node, 'static'),
    owner: f.index,
    value: null,
    type: annotatedType(node, f.imports),
    decorators,
    target: null,
  }
  open.members.push(member)
  if (child(node, 'value') !== null) open.initial.push({ node, member })
}

const MEMBER_KINDS: ReadonlyMap<string, 'constructor' | 'getter' | 'setter' | 'method'> = new Map([
  ['constructor', 'constructor'],
  ['get', 'getter'],
  ['set', 'setter'],
])

function lowerMethod(f: FunctionBuilder, node: Node, open: OpenClass): void {
  const decorators = lowerDecorators(f, node)
  const { property: name } = lowerKey(f, node, 'key')
  const method = child(node, 'value')
  if (method === null || child(method, 'body') === null) return
  const kind = MEMBER_KINDS.get(text(node, 'kind')) ?? 'method'
  const parameters = children(method, 'params')
  const isStatic = flag(node, 'static')
  f.module.nodeCount += f.weight
  const target = createFunction(f, method, {
    name,
    label: `${open.draft.name ?? '<class>'}.${name ?? '<computed>'}`,
    kind,
    isStatic,
    ofClass: open.draft.index,
    key: child(node, 'key'),
    decorators: parameters.map((parameter) => parameterDecorators(f, parameter)),
  })
  const value = f.emit({ kind: 'function', target }, node)
  const type = toTypeRef(child(method, 'returnType'), f.imports)
  open.members.push({ name, kind, isStatic, owner: f.index, value, type, decorators, target })
  if (kind === 'constructor') addParameterProperties(f, parameters, open, target)
}

function parameterDecorators(f: FunctionBuilder, parameter: Node | null): readonly ValueId[] {
  if (parameter === null) return []
  const own = lowerDecorators(f, parameter)
  const inner = parameter.type === 'TSParameterProperty' ? child(parameter, 'parameter') : child(parameter, 'left')
  return inner === null ? own : [...own, ...lowerDecorators(f, inner)]
}

/** `constructor(private http: Http)` declares a field, written in the constructor. */
function addParameterProperties(
  f: FunctionBuilder,
  parameters: readonly (Node | null)[],
  open: OpenClass,
  owner: FunctionIndex,
): void {
  for (const parameter of parameters) {
    if (parameter?.type !== 'TSParameterProperty') continue
    const bound = child(parameter, 'parameter')
    const target = bound?.type === 'AssignmentPattern' ? child(bound, 'left') : bound
    const name = nameOf(target)
    if (target === null || name === null) continue
    const type = annotatedType(target, f.imports)
    open.members.push({ name, kind: 'field', isStatic: false, owner, value: null, type, decorators: [], target: null })
  }
}

function addInitialiser(f: FunctionBuilder, node: Node, open: OpenClass): void {
  const { draft } = open
  const builder = f.module.addFunction({
    parent: f,
    name: null,
    label: `${draft.name ?? '<class>'}.<fields>`,
    kind: 'initialiser',
    isAsync: false,
    isGenerator: false,
    isStatic: false,
    ofClass: draft.index,
    scope: f.scope,
  })
  builder.headRange = f.module.range(child(node, 'id') ?? node)
  f.module.later(builder, node, (fields) => lowerInitialiser(fields, open))
}

function lowerInitialiser(f: FunctionBuilder, open: OpenClass): void {
  const outer = f.scope
  for (const { node, member } of open.initial) {
    f.scope = openScope(outer, f.index)
    if (member !== null) {
      member.owner = f.index
      member.value = f.expression(child(node, 'value'), node, member.name)
      continue
    }
    const statements = children(node, 'body')
    declareBody(f, statements)
    lowerStatements(f, statements)
  }
  f.finish({ kind: 'return', value: null })
}
