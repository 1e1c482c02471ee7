// try, catch and finally: regions, handlers, and copies of the finalizer for each way out.
import type { Node } from '../syntax/tree'
import { child, children, text } from './access'
import type { ModuleBuilder } from './builder'
import { MAX_COMMENT, MAX_FINALIZER_NESTING } from './limits'
import { assignPattern } from './patterns'
import { boundNames, declareLexical } from './scopes'
import { hoistFunctions, lowerBlock, lowerStatements } from './statements'

/** Lowers a try statement. */
export function lowerTry(m: ModuleBuilder, node: Node): void {
  const finalizer = child(node, 'finalizer')
  const handler = child(node, 'handler')
  const block = child(node, 'block')
  const { fn } = m
  const outerRegion = fn.region
  const after = fn.block()
  const finallyRegion = finalizer ? openRegion(m, 'finally', outerRegion, node) : null
  if (finalizer) fn.finalizers.push({ block: finalizer, region: outerRegion })
  const inner = finallyRegion ?? outerRegion
  const catchRegion = handler ? openRegion(m, 'catch', inner, handler) : null
  fn.region = catchRegion ?? inner
  const start = fn.block()
  fn.goto(start)
  fn.enter(start)
  if (block) lowerBlock(m, block)
  leaveTry(m, finalizer, outerRegion, inner)
  fn.goto(after)
  if (handler && catchRegion !== null) {
    fn.region = inner
    lowerHandler(m, handler, catchRegion)
    leaveTry(m, finalizer, outerRegion, inner)
    fn.goto(after)
  }
  if (finalizer) fn.finalizers.pop()
  fn.region = outerRegion
  if (finalizer && finallyRegion !== null) lowerExceptionalFinally(m, finalizer, finallyRegion)
  fn.enter(after)
}

/** On a normal end the finalizer runs outside the regions of its try. */
function leaveTry(m: ModuleBuilder, finalizer: Node | null, outer: number | null, inner: number | null): void {
  if (!finalizer || m.fn.blocks[m.fn.current]?.terminal) return
  const own = m.fn.finalizers.pop()
  m.fn.region = outer
  const block = m.fn.block()
  m.fn.goto(block)
  m.fn.enter(block)
  lowerBlock(m, finalizer)
  if (own) m.fn.finalizers.push(own)
  m.fn.region = inner
}

function openRegion(m: ModuleBuilder, kind: 'catch' | 'finally', outer: number | null, node: Node): number {
  const { fn } = m
  const before = fn.region
  fn.region = outer
  const handler = fn.block()
  fn.region = before
  const back = fn.current
  fn.enter(handler)
  const at = fn.tries.length
  const caught = m.emit(child(node, 'param') ?? node, { kind: 'caught', region: at })
  fn.enter(back)
  const body = kind === 'catch' ? child(node, 'body') : null
  const param = kind === 'catch' ? child(node, 'param') : null
  fn.tries.push({
    kind,
    outer,
    handler,
    caught,
    binding: param ? (param.type === 'Identifier' ? text(param, 'name') : param.type === 'ObjectPattern' ? '{}' : '[]') : null,
    isEmpty: body !== null && children(body, 'body').length === 0,
    comment: body ? commentIn(m, body) : null,
  })
  fn.catches.push(catchRanges(m, node, param, body))
  return at
}

function catchRanges(m: ModuleBuilder, node: Node, param: Node | null, body: Node | null): { head: { start: number; end: number }; body: { start: number; end: number } } {
  const start = m.start(node)
  if (!body) return { head: { start, end: start }, body: { start, end: start } }
  const head = m.tree.text.slice(start, m.start(body)).trimEnd()
  const end = param ? Math.max(m.end(param), start + head.length) : start + head.length
  return { head: { start, end }, body: m.range(body) }
}

/** Comments directly inside a body, before, between or behind its statements. */
function commentIn(m: ModuleBuilder, body: Node): string | null {
  const start = m.start(body)
  const end = m.end(body)
  const inner = children(body, 'body').map((s) => m.range(s))
  const found = commentsBetween(m, start, end).filter((c) => !inner.some((s) => c.start >= s.start && c.end <= s.end))
  if (found.length === 0) return null
  return found.map((c) => c.value.replace(/^\*+/, '').replace(/\s+/g, ' ').trim()).join(' ').slice(0, MAX_COMMENT)
}

function commentsBetween(m: ModuleBuilder, start: number, end: number): ModuleBuilder['comments'] {
  let low = 0
  let high = m.comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((m.comments[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let stop = low
  while (stop < m.comments.length && (m.comments[stop]?.end ?? 0) <= end) stop++
  return m.comments.slice(low, stop)
}

function lowerHandler(m: ModuleBuilder, handler: Node, at: number): void {
  const region = m.fn.tries[at]
  const body = child(handler, 'body')
  const param = child(handler, 'param')
  if (!region || !body) return
  m.fn.enter(region.handler)
  m.pushScope()
  if (param) {
    for (const name of boundNames(param)) m.declare(text(name, 'name'), 'catch')
    assignPattern(m, param, region.caught, null)
  }
  m.pushScope()
  const statements = children(body, 'body')
  declareLexical(m, statements)
  hoistFunctions(m, statements)
  lowerStatements(m, statements)
  m.popScope()
  m.popScope()
}

function lowerExceptionalFinally(m: ModuleBuilder, finalizer: Node, at: number): void {
  const region = m.fn.tries[at]
  if (!region) return
  m.fn.enter(region.handler)
  lowerBlock(m, finalizer)
  m.fn.finish({ kind: 'throw', value: region.caught })
}

/** Runs the finalizers that a jump or return leaves, innermost first, down to `keep` of them. */
export function runFinalizers(m: ModuleBuilder, keep: number): void {
  const { fn } = m
  const pending = fn.finalizers.slice(keep).reverse()
  if (pending.length === 0) return
  if (pending.length > MAX_FINALIZER_NESTING) {
    m.unknownValue((pending[0] as { block: Node }).block, 'limit')
    return
  }
  const saved = fn.finalizers.splice(0)
  const region = fn.region
  pending.forEach((finalizer, i) => {
    fn.finalizers.splice(0, fn.finalizers.length, ...saved.slice(0, saved.length - 1 - i))
    fn.region = finalizer.region
    const block = fn.block()
    fn.goto(block)
    fn.enter(block)
    lowerBlock(m, finalizer.block)
  })
  fn.finalizers.splice(0, fn.finalizers.length, ...saved)
  fn.region = region
}
