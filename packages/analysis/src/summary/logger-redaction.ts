// What a logger that a module exports redacts by its own configuration.
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'
import { redactionOfReceivers } from '../query/redaction'

/** Lower-case keys, sorted, or everything; null when nothing is redacted. */
export function redactionOf(flow: ModuleFlow, makers: readonly ValueRef[]): readonly string[] | 'all' | null {
  const redacted = redactionOfReceivers(flow, makers)
  if (redacted === 'none') return null
  return redacted === 'all' ? 'all' : [...redacted].sort()
}
