// An explanation as JSON: the engine's, with places as lines and columns.
import type { ExplainedCall, Explanation, TextLines } from '@logwright/engine'
import { toJsonRange, toJsonStep } from './json'

interface Span {
  readonly start: number
  readonly end: number
}

/** Form version of the JSON; changes when a key changes its meaning or goes away. */
const SCHEMA_VERSION = 1

/** The explanation for programs. */
export function explanationToJson(explanation: Explanation, lines: TextLines): object {
  const place = (span: Span): object => toJsonRange(span, lines)
  const { calls, reasons, rules, ...rest } = explanation
  const toCall = ({ range, ...call }: ExplainedCall): object => ({ ...call, place: place(range) })
  return {
    schemaVersion: SCHEMA_VERSION,
    ...rest,
    calls: calls.map(toCall),
    reasons: reasons.map(toCall),
    rules: rules.map(({ findings, silences, ...rule }) => ({
      ...rule,
      findings: findings.map(({ rule: id, messageId, message, severity, confidence, hidden, range, steps }) => ({
        rule: id,
        messageId,
        message,
        severity,
        confidence,
        hidden,
        place: place(range),
        steps: steps.map((step) => {
          const { message, ...at } = toJsonStep(step, lines)
          return { message, place: at }
        }),
      })),
      silences: silences.map(({ range, reason, because }) => ({
        reason,
        place: place(range),
        because: because === null ? null : place(because),
      })),
    })),
  }
}
