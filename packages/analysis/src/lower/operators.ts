// Unary and binary operators.
import type { ValueId } from '../ir/ids'
import type { Ambient } from '../ir/instruction'
import { child, children, nameOf, text, unwrap } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerEffect } from './branching'
import { lowerDelete } from './chains'
import type { FunctionBuilder } from './function-builder'
import { isTextChain, lowerConcat } from './texts'

/** `a + b - c`, without recursion on the left. */
export function lowerBinary(f: FunctionBuilder, node: Node): ValueId {
  const links: Node[] = []
  let base: Node | null = node
  while (base !== null && base.type === 'BinaryExpression') {
    links.push(base)
    base = unwrap(child(base, 'left'))
  }
  f.module.nodeCount += f.weight * (links.length - 1)
  let value: ValueId | null = null
  for (let i = links.length - 1; i >= 0;) {
    const end = runEnd(links, i)
    value = lowerRun(f, links.slice(end, i + 1).reverse(), value, base)
    i = end - 1
  }
  return value ?? f.undefined(node)
}

/** @returns the last index (going down) of the run of `+` that starts at `from`; other operators stand alone. */
function runEnd(links: readonly Node[], from: number): number {
  let end = from
  if (links[from]?.['operator'] !== '+') return end
  while (end > 0 && links[end - 1]?.['operator'] === '+') end--
  return end
}

/** Lowers a run of one operator, innermost link first; `left` is the value of what stands before, else `base` is lowered. */
function lowerRun(f: FunctionBuilder, run: readonly Node[], left: ValueId | null, base: Node | null): ValueId {
  const [first] = run
  const top = run[run.length - 1]
  if (first === undefined || top === undefined) throw new RangeError('empty run of operators')
  const op = text(top, 'operator')
  const rights = run.map((link) => child(link, 'right'))
  if (op === '+') {
    const operands = left === null ? [base, ...rights] : rights
    if (isTextChain(operands) || isTextValue(f, left)) return lowerConcat(f, operands, top, left)
  }
  let value = left ?? f.expression(base, top)
  run.forEach((link, i) => {
    const right = f.expression(rights[i] ?? null, link)
    value = f.emit({ kind: 'operator', op, operands: [value, right] }, link)
  })
  return value
}

function isTextValue(f: FunctionBuilder, value: ValueId | null): boolean {
  const made = value === null ? undefined : f.instructions[value]
  return made?.kind === 'template' || (made?.kind === 'literal' && made.type === 'string')
}

/** `!a`, `-a`, `typeof a`, `delete a.b`, `void a` */
export function lowerUnary(f: FunctionBuilder, node: Node): ValueId {
  const op = text(node, 'operator')
  const argument = child(node, 'argument')
  if (op === 'delete') return lowerDelete(f, node)
  const inner = unwrap(argument)
  if (inner?.type === 'Literal' && typeof inner['value'] === 'number') {
    if (op === 'void') return f.undefined(node)
    if (op === '-' && inner['value'] !== 0 && Number.isFinite(inner['value']))
      return f.literal('number', -inner['value'], node)
  }
  return f.emit({ kind: 'operator', op, operands: [f.expression(argument, node)] }, node)
}

/** `a, b`: the value is the last one. */
export function lowerSequence(f: FunctionBuilder, node: Node): ValueId {
  const expressions = children(node, 'expressions')
  const last = expressions.length - 1
  for (let i = 0; i < last; i++) lowerEffect(f, expressions[i] ?? null, node)
  return f.expression(expressions[last] ?? null, node)
}

/** `await a`, `yield a`, `yield* a` */
export function lowerAwait(f: FunctionBuilder, node: Node): ValueId {
  const value = f.expression(child(node, 'argument'), node)
  const form = node.type === 'AwaitExpression' ? 'await' : node['delegate'] === true ? 'yield*' : 'yield'
  return f.emit({ kind: 'await', value, form }, node)
}

/** A name that is read. `undefined` is a constant, `arguments` is the function's own. */
export function lowerIdentifier(f: FunctionBuilder, node: Node): ValueId {
  const name = text(node, 'name')
  if (name === 'undefined' && f.module.variables.isFree(f.scope, name)) return f.undefined(node)
  if (name === 'arguments' && f.index !== 0 && f.module.variables.isFree(f.scope, name)) {
    return f.emit({ kind: 'ambient', name: 'arguments' }, node)
  }
  return f.load(f.resolve(name), node)
}

const THIS: Ambient = { kind: 'ambient', name: 'this' }
const SUPER: Ambient = { kind: 'ambient', name: 'super' }

/** `this`, `super`, `new.target`, `import.meta` */
export function lowerAmbient(f: FunctionBuilder, node: Node): ValueId {
  if (node.type !== 'MetaProperty') return f.emit(node.type === 'Super' ? SUPER : THIS, node)
  const name = nameOf(child(node, 'meta')) === 'new' ? 'new.target' : 'import.meta'
  return f.emit({ kind: 'ambient', name }, node)
}

/** `import('x')` */
export function lowerDynamicImport(f: FunctionBuilder, node: Node): ValueId {
  const source = child(node, 'source')
  const callee = f.emit({ kind: 'ambient', name: 'import.meta' }, node)
  const args = [{ value: f.expression(source, node), spread: false }]
  const options = child(node, 'options')
  if (options !== null) args.push({ value: f.expression(options, node), spread: false })
  const name = args[0] && f.instructions[args[0].value]
  if (name?.kind === 'literal' && typeof name.value === 'string') f.module.noteImport(name.value, 'dynamic')
  return f.emit({ kind: 'call', form: 'import', callee, args, optional: false }, node)
}

/** `#x` in `#x in object` */
export function lowerPrivateName(f: FunctionBuilder, node: Node): ValueId {
  return f.literal('string', nameOf(node) ?? '', node)
}
