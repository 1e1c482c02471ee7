// ESLint shows one message in one place: the steps that lead there fold into a clause of the sentence.
import type { Finding } from '@logwright/analysis/query/finding'

/** Placeholder that the adapter adds to every message, before its final period. */
export const STEPS = 'steps'

/** `'{{name}}' reaches {{sink}}.` becomes `'{{name}}' reaches {{sink}}{{steps}}.` */
export function withSteps(template: string): string {
  return template.replace(/\.?$/, `{{${STEPS}}}.`)
}

/**
 * ` (comes from line 4, handed over on line 7)`; empty when every step stands on the finding's own line, where the reader
 * looks anyway.
 */
export function foldSteps(finding: Pick<Finding, 'steps' | 'range'>, lineAt: (offset: number) => number): string {
  const own = lineAt(finding.range.start)
  const elsewhere = finding.steps.filter((step) => lineAt(step.range.start) !== own)
  if (elsewhere.length === 0) return ''
  return ` (${elsewhere.map((step) => placeStep(step.message, lineAt(step.range.start))).join(', ')})`
}

/** "is decided here" becomes "decided on line 14". */
function placeStep(written: string, line: number): string {
  const message = written.replace(/^is /, '')
  if (message.endsWith(' from here')) return message.replace(/here$/, `line ${line}`)
  return message.endsWith(' here') ? message.replace(/here$/, `on line ${line}`) : `${message}: line ${line}`
}
