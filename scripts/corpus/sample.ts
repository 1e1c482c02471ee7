// Draws reports for labelling: by a fixed seed, stratified so that a rare rule is judged on enough reports, too.
import { seededOrder } from './seeded-order'

/** What a draw is decided by. */
export interface Draw {
  /** How many in all; more are drawn where the strata ask for it. */
  readonly size: number
  readonly seed: string
  /** At least so many of each rule, or all that there are. */
  readonly minPerRule: number
}

/** The drawn reports, in seeded order. */
export function drawSample<T extends { readonly id: string; readonly rule: string }>(
  reports: readonly T[],
  draw: Draw,
): T[] {
  const order = seededOrder(reports, draw.seed, (report) => report.id)
  const perRule = new Map<string, number>()
  const drawn = new Set<T>()
  for (const report of order) {
    const count = perRule.get(report.rule) ?? 0
    if (count >= draw.minPerRule) continue
    perRule.set(report.rule, count + 1)
    drawn.add(report)
  }
  for (const report of order) {
    if (drawn.size >= draw.size) break
    drawn.add(report)
  }
  return order.filter((report) => drawn.has(report))
}
