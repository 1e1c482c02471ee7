// An explanation as JSON: the engine's, with places as lines and columns.
import type { Explanation, TextLines } from '@logwright/engine'

interface Span {
  readonly start: number
  readonly end: number
}

/** Form version of the JSON; changes when a key changes its meaning or goes away. */
const SCHEMA_VERSION = 1

/** The explanation for programs. */
export function explanationToJson(explanation: Explanation, lines: TextLines): object {
  const place = ({ start, end }: Span): object => {
    const from = lines.positionAt(start)
    const to = lines.positionAt(end)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column, start, end }
  }
  const { calls, rules, ...rest } = explanation
  return {
    schemaVersion: SCHEMA_VERSION,
    ...rest,
    calls: calls.map(({ range, ...call }) => ({ ...call, place: place(range) })),
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
        steps: steps.map((step) => ({ message: step.message, place: place(step.range) })),
      })),
      silences: silences.map(({ range, reason, because }) => ({
        reason,
        place: place(range),
        because: because === null ? null : place(because),
      })),
    })),
  }
}
