// `try`, `catch` and `finally`: regions, handlers, and copies of the `finally` body for every way out.
import { blockId, valueId, type BlockId, type ValueId } from '../ir/ids'
import { child, children, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { bodyStatements, lowerBlock } from './blocks'
import { commentInside } from './comments'
import type { FunctionBuilder, Label, TryDraft } from './function-builder'
import { trimmedEnd } from './functions'
import { declareNames } from './hoisting'
import { runFinalizer, type Finalizer } from './jumps'
import { bindPattern } from './patterns'

/** `try { } catch (e) { } finally { }` */
export function lowerTry(f: FunctionBuilder, node: Node): void {
  const handler = child(node, 'handler')
  const finalizer = child(node, 'finalizer')
  f.openBlock()
  if (finalizer === null) {
    const done = f.label()
    lowerCaught(f, node, handler, done)
    f.place(done)
    return
  }
  const { region, jumps } = f
  const done = f.label()
  const entry = openFinalizer(f, finalizer)
  const draft = openRegion(f, 'finally', finalizer)
  f.jumps = entry
  f.region = f.tries.length - 1
  lowerCaught(f, node, handler, done)
  f.jumps = jumps
  f.region = region
  f.place(done)
  if (f.isOpen) runFinalizer(f, entry, finalizer)
  const after = f.label()
  f.goto(after)
  lowerExceptionalCopy(f, draft, entry, finalizer)
  f.jumps = jumps
  f.place(after)
}

function openFinalizer(f: FunctionBuilder, body: Node): Finalizer {
  const { region, loopDepth, scope, jumps } = f
  return { kind: 'finally', body, region, loopDepth, scope, outer: jumps, isLowered: false }
}

/** The way of an exception through `finally`: its body, then the exception goes on. */
function lowerExceptionalCopy(f: FunctionBuilder, draft: TryDraft, entry: Finalizer, finalizer: Node): void {
  draft.handler = f.handlerBlock()
  const value = f.emit({ kind: 'caught', region: draftIndex(f, draft) }, finalizer)
  draft.caught = value
  runFinalizer(f, entry, finalizer)
  if (f.isOpen) f.finish({ kind: 'throw', value })
}

/** Lowers `try` and `catch`, or only `try` where there is no `catch`. */
function lowerCaught(f: FunctionBuilder, node: Node, handler: Node | null, done: Label): void {
  const block = child(node, 'block')
  const { region } = f
  const draft = handler === null ? null : openRegion(f, 'catch', handler)
  if (draft !== null) f.region = f.tries.length - 1
  f.enterRegion()
  if (block !== null) lowerBlock(f, block, children(block, 'body'))
  f.goto(done)
  f.region = region
  if (draft === null || handler === null) return
  lowerHandler(f, draft, handler)
  f.goto(done)
}

function lowerHandler(f: FunctionBuilder, draft: TryDraft, handler: Node): void {
  draft.handler = f.handlerBlock()
  const param = child(handler, 'param')
  const body = child(handler, 'body')
  f.module.nodeCount += f.weight
  draft.caught = f.emit({ kind: 'caught', region: draftIndex(f, draft) }, param ?? handler)
  const outer = f.pushScope(handler)
  declareNames(f, param, 'catch')
  bindPattern(f, param, draft.caught)
  if (body !== null) lowerBlock(f, body, children(body, 'body'))
  f.scope = outer
}

const draftIndex = (f: FunctionBuilder, draft: TryDraft): number => f.tries.indexOf(draft)

/** Adds a region; its handler is known when that is lowered. */
function openRegion(f: FunctionBuilder, kind: 'catch' | 'finally', node: Node): TryDraft {
  const isCatch = kind === 'catch'
  const body = isCatch ? child(node, 'body') : null
  const draft: TryDraft = {
    kind,
    outer: f.region,
    handler: NO_HANDLER,
    caught: NO_VALUE,
    binding: isCatch ? bindingOf(child(node, 'param')) : null,
    isEmpty: isCatch && bodyStatements(node).length === 0,
    comment: body === null ? null : commentInside(f.module.tree, body),
  }
  f.tries.push(draft)
  f.catches.push(catchRanges(f, node, body))
  return draft
}

// Replaced as soon as the handler is lowered.
const NO_HANDLER: BlockId = blockId(0)
const NO_VALUE: ValueId = valueId(0)

function bindingOf(param: Node | null): string | null {
  if (param === null) return null
  return param.type === 'Identifier' ? text(param, 'name') : param.type === 'ObjectPattern' ? '{}' : '[]'
}

function catchRanges(f: FunctionBuilder, node: Node, body: Node | null): FunctionBuilder['catches'][number] {
  const { tree } = f.module
  const start = tree.start(node)
  if (body !== null) {
    return { head: { start, end: trimmedEnd(tree.text, start, tree.start(body)) }, body: f.module.range(body) }
  }
  const keyword = tree.text.lastIndexOf('finally', start)
  return {
    head: { start: Math.max(0, keyword), end: keyword < 0 ? 0 : keyword + 'finally'.length },
    body: f.module.range(node),
  }
}
