// What a logger that a module exports redacts by its own configuration.
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'
import { redactionOfReceivers } from '../query/redaction/redaction'
import type { Redacted } from './hidden-parts'

/** What it hides; null when that is nothing. */
export function redactionOf(flow: ModuleFlow, makers: readonly ValueRef[]): Redacted | null {
  const redacted = redactionOfReceivers(flow, makers)
  return redacted.length === 0 ? null : redacted
}
