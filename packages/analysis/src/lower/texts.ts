// Texts put together: templates, and `+` chains with a text in them.
import type { ValueId } from '../ir/ids'
import { child, children, text, unwrap } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { templateTexts } from './constants'
import type { FunctionBuilder } from './function-builder'

/** A text under construction: `strings` has one more element than `values`. */
interface TextDraft {
  readonly strings: string[]
  readonly values: ValueId[]
}

const newText = (): TextDraft => ({ strings: [''], values: [] })

function addConstant(draft: TextDraft, piece: string): void {
  draft.strings[draft.strings.length - 1] += piece
}

function addValue(draft: TextDraft, value: ValueId): void {
  draft.values.push(value)
  draft.strings.push('')
}

/** Adds an operand: constants and templates melt into the text. */
function addOperand(f: FunctionBuilder, draft: TextDraft, operand: Node | null, near: Node): void {
  const inner = unwrap(operand)
  if (inner?.type === 'Literal' && typeof inner['value'] === 'string') {
    f.module.nodeCount += f.weight
    addConstant(draft, inner['value'])
  } else if (inner?.type === 'TemplateLiteral') addPieces(f, draft, inner)
  else addLowered(f, draft, f.expression(operand, near))
}

/** A value that is a text itself (`(a + 'b') + c`) melts in; another one becomes a hole. */
function addLowered(f: FunctionBuilder, draft: TextDraft, value: ValueId): void {
  const made = f.instructions[value]
  if (made?.kind === 'literal' && typeof made.value === 'string' && made.type === 'string')
    addConstant(draft, made.value)
  else if (made?.kind === 'template') {
    made.strings.forEach((piece, i) => {
      addConstant(draft, piece)
      const hole = made.values[i]
      if (hole !== undefined) addValue(draft, hole)
    })
  } else addValue(draft, value)
}

function addPieces(f: FunctionBuilder, draft: TextDraft, node: Node): void {
  const texts = templateTexts(node)
  f.module.nodeCount += f.weight * (texts.length + 1)
  addConstant(draft, texts[0] ?? '')
  children(node, 'expressions').forEach((expression, i) => {
    addOperand(f, draft, expression, node)
    addConstant(draft, texts[i + 1] ?? '')
  })
}

function emitText(f: FunctionBuilder, draft: TextDraft, form: 'template' | 'concat', node: Node): ValueId {
  if (draft.values.length === 0) return f.literal('string', draft.strings[0] ?? '', node)
  return f.emit({ kind: 'template', strings: draft.strings, values: draft.values, form }, node)
}

/** `` `a${x}b` ``; without values it is a constant. */
export function lowerTemplate(f: FunctionBuilder, node: Node): ValueId {
  const draft = newText()
  addPieces(f, draft, node)
  return emitText(f, draft, 'template', node)
}

/** `` tag`a${x}b` ``: the template is the first argument, its values are the others. */
export function lowerTagged(f: FunctionBuilder, node: Node, callee: ValueId): ValueId {
  const quasi = child(node, 'quasi') ?? node
  const values = children(quasi, 'expressions').map((expression) => f.expression(expression, quasi))
  const strings = templateTexts(quasi)
  f.module.nodeCount += f.weight * (strings.length + 1)
  while (strings.length < values.length + 1) strings.push('')
  const template = f.emit({ kind: 'template', strings, values, form: 'template' }, quasi)
  const args = [template, ...values].map((value) => ({ value, spread: false }))
  return f.emit({ kind: 'call', form: 'tag', callee, args, optional: false }, node)
}

const isText = (node: Node | null): boolean => {
  const inner = unwrap(node)
  return inner?.type === 'TemplateLiteral' || (inner?.type === 'Literal' && typeof inner['value'] === 'string')
}

/** @returns true when a `+` chain has a text among its operands, also in parentheses on the right. */
export function isTextChain(operands: readonly (Node | null)[]): boolean {
  for (const operand of operands) {
    let at = unwrap(operand)
    while (at?.type === 'BinaryExpression' && text(at, 'operator') === '+') {
      if (isText(child(at, 'right'))) return true
      at = unwrap(child(at, 'left'))
    }
    if (isText(at)) return true
  }
  return false
}

/** A `+` chain with a text in it. `start` is the value of what stands before the operands, if there is any. */
export function lowerConcat(
  f: FunctionBuilder,
  operands: readonly (Node | null)[],
  node: Node,
  start: ValueId | null = null,
): ValueId {
  const draft = newText()
  if (start !== null) addLowered(f, draft, start)
  for (const operand of operands) addOperand(f, draft, operand, node)
  return emitText(f, draft, 'concat', node)
}
