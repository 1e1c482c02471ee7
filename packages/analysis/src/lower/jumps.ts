// Ways out of statements: `return`, `break`, `continue`, `throw`, and the `finally` bodies that run on the way.
import { child, children, nameOf } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { FunctionBuilder, Label } from './function-builder'
import { MAX_FINALLY_COPIES } from '../limits'
import { lowerBlock } from './blocks'
import type { Scope } from './scopes'

/** Where `break` and `continue` go. */
export interface JumpTarget {
  readonly kind: 'target'
  readonly labels: readonly string[]
  /** `break` without a label ends it: loops and `switch`. */
  readonly endsAtBreak: boolean
  readonly break: Label
  readonly continue: Label | null
  readonly outer: Jump | null
}

/** A `finally` body that every way out runs first. */
export interface Finalizer {
  readonly kind: 'finally'
  readonly body: Node
  readonly region: number | null
  readonly loopDepth: number
  readonly scope: Scope
  readonly outer: Jump | null
  isLowered: boolean
}

/** What stands around a statement, innermost first. */
export type Jump = JumpTarget | Finalizer

/** `return` */
export function lowerReturn(f: FunctionBuilder, node: Node): void {
  const argument = child(node, 'argument')
  const value = argument === null ? null : f.expression(argument, node)
  f.openBlock()
  leaveTo(f, null, node)
  f.finish({ kind: 'return', value })
}

/** `throw` */
export function lowerThrow(f: FunctionBuilder, node: Node): void {
  const value = f.expression(child(node, 'argument'), node)
  f.finish({ kind: 'throw', value })
}

/** `break` */
export function lowerBreak(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'label'))
  const target = findTarget(f.jumps, (jump) => (name === null ? jump.endsAtBreak : jump.labels.includes(name)))
  jumpTo(f, node, target, target?.break ?? null)
}

/** `continue` */
export function lowerContinue(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'label'))
  const target = findTarget(f.jumps, (jump) => jump.continue !== null && (name === null || jump.labels.includes(name)))
  jumpTo(f, node, target, target?.continue ?? null)
}

function jumpTo(f: FunctionBuilder, node: Node, target: JumpTarget | null, label: Label | null): void {
  if (label === null) {
    f.unknown(node, 'jump without target', [], true)
    return
  }
  f.openBlock()
  leaveTo(f, target, node)
  f.goto(label)
}

function findTarget(from: Jump | null, accepts: (jump: JumpTarget) => boolean): JumpTarget | null {
  for (let jump = from; jump !== null; jump = jump.outer) if (jump.kind === 'target' && accepts(jump)) return jump
  return null
}

/** Runs the `finally` bodies between here and `target` (null: the end of the function), innermost first. */
function leaveTo(f: FunctionBuilder, target: JumpTarget | null, node: Node): void {
  if (f.jumps === null) return
  const { jumps, region, loopDepth, scope } = f
  for (let jump: Jump | null = jumps; jump !== null && jump !== target; jump = jump.outer) {
    if (jump.kind !== 'finally') continue
    runFinalizer(f, jump, node)
    if (!f.isOpen) break
  }
  f.jumps = jumps
  f.region = region
  f.loopDepth = loopDepth
  f.scope = scope
}

/** Lowers one copy of a `finally` body, in the surroundings of its `try`. */
export function runFinalizer(f: FunctionBuilder, finalizer: Finalizer, node: Node): void {
  f.jumps = finalizer.outer
  f.region = finalizer.region
  f.loopDepth = finalizer.loopDepth
  f.scope = finalizer.scope
  f.enterRegion()
  if (f.finallyCopies >= MAX_FINALLY_COPIES) {
    f.unknown(node, 'limit', [], true)
    return
  }
  f.finallyCopies++
  f.finallyDepth++
  const { weight } = f
  if (finalizer.isLowered) f.weight = 0
  finalizer.isLowered = true
  lowerBlock(f, finalizer.body, children(finalizer.body, 'body'))
  f.weight = weight
  f.finallyDepth--
}
