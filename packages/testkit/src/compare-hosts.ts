// Invariant 10: all hosts give the same findings. Markers may be vague about columns; this comparison is not.
import type { HostFinding, HostResult } from './observation'

/** What one host says and the other does not, one line each. */
export function compareHosts(reference: HostResult, other: HostResult): readonly string[] {
  const expected = reference.findings.map(describeFinding).sort()
  const actual = other.findings.map(describeFinding).sort()
  return [
    ...subtract(expected, actual).map((line) => `only the engine: ${line}`),
    ...subtract(actual, expected).map((line) => `only this host: ${line}`),
  ]
}

function describeFinding({ file, rule, messageId, start, end }: HostFinding): string {
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${rule}(${messageId})`
}

/** Lines of `from` that `other` has not; each line of `other` answers for one. */
function subtract(from: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other]
  return from.filter((line) => {
    const at = left.indexOf(line)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}
