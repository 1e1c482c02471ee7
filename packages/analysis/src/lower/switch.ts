// `switch`: comparisons one after the other, bodies that fall through.
import { child, children } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerStatements } from './blocks'
import { lowerCondition } from './branching'
import type { FunctionBuilder, Label } from './function-builder'
import { declareBlock, storeHoistedFunctions } from './hoisting'

/** `switch (value) { case a: … default: … }`; `switch (true)` tests its cases as conditions. */
export function lowerSwitch(f: FunctionBuilder, node: Node): void {
  const labels = f.labels.splice(0)
  const end = f.label()
  const cases = children(node, 'cases')
  const bodies = cases.map(() => f.label())
  const discriminant = child(node, 'discriminant')
  const value = isTrue(discriminant) ? null : f.expression(discriminant, node)
  const scope = f.pushScope(node)
  for (const entry of cases) if (entry !== null) declareBlock(f, children(entry, 'consequent'))
  for (const entry of cases) if (entry !== null) storeHoistedFunctions(f, children(entry, 'consequent'))
  let fallback = end
  cases.forEach((entry, i) => {
    const body = bodies[i]
    if (entry === null || body === undefined) return
    f.module.nodeCount += f.weight
    const test = child(entry, 'test')
    if (test === null) fallback = body
    else if (value === null) testCondition(f, entry, test, body)
    else {
      const next = f.label()
      const right = f.expression(test, entry)
      f.branch(f.emit({ kind: 'operator', op: '===', operands: [value, right] }, test), body, next)
      f.place(next)
    }
  })
  f.openBlock()
  f.goto(fallback)
  lowerBodies(f, cases, bodies, { end, labels })
  f.scope = scope
}

const isTrue = (node: Node | null): boolean => node?.type === 'Literal' && node['value'] === true

function testCondition(f: FunctionBuilder, entry: Node, test: Node, body: Label): void {
  const next = f.label()
  lowerCondition(f, test, body, next)
  f.place(next)
}

function lowerBodies(
  f: FunctionBuilder,
  cases: readonly (Node | null)[],
  bodies: readonly Label[],
  out: { readonly end: Label; readonly labels: readonly string[] },
): void {
  const outer = f.jumps
  f.jumps = { kind: 'target', labels: out.labels, endsAtBreak: true, break: out.end, continue: null, outer }
  cases.forEach((entry, i) => {
    const body = bodies[i]
    if (entry === null || body === undefined) return
    f.goto(body)
    f.place(body)
    lowerStatements(f, children(entry, 'consequent'))
  })
  f.jumps = outer
  f.goto(out.end)
  f.place(out.end)
}
