// The one place where a finding becomes a sentence.
import type { Finding } from '@logwright/analysis/query/finding'
import type { Rule } from '@logwright/analysis/query/rule'

/** Pseudo rule id of findings that report a bug of Logwright itself. */
export const INTERNAL_ERROR = 'internal-error'

const INTERNAL_ERROR_MESSAGE = "Logwright failed in pass '{{pass}}': {{message}}"

/** Fills the placeholders of the rule's message; an unknown placeholder stays as it is. */
export function renderMessage(rule: Rule | undefined, finding: Pick<Finding, 'rule' | 'messageId' | 'data'>): string {
  const template = finding.rule === INTERNAL_ERROR ? INTERNAL_ERROR_MESSAGE : rule?.meta.messages[finding.messageId]
  return (template ?? finding.messageId).replace(
    /\{\{\s*(\w+)\s*\}\}/g,
    (whole, name: string) => finding.data[name] ?? whole,
  )
}
