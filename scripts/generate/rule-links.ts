// How a rule's metadata reads in documentation: presets, fixes, and links to CWE, ASVS and OWASP.
import type { Preset, RuleMeta } from '@logwright/analysis/query/rule'

/** Presets from narrow to wide. */
const PRESETS: readonly Preset[] = ['recommended', 'strict', 'all']

/** What each group is about. */
export const GROUPS: Readonly<Record<RuleMeta['group'], string>> = {
  events: 'what must be logged and is not',
  leaks: 'what is logged and must not be',
  outbound: 'whose address an outsider chooses',
  signal: 'logs that can be used when it matters',
}

/** The presets that have a rule: its own and all wider ones. */
export function presetsOf(meta: RuleMeta): readonly Preset[] {
  return PRESETS.slice(PRESETS.indexOf(meta.preset))
}

/** `fix, suggestions`, or a dash. */
export function repairsOf(meta: RuleMeta): string {
  return (
    [meta.hasFix ? 'fix' : '', meta.hasSuggestions ? 'suggestions' : ''].filter((word) => word !== '').join(', ') || '–'
  )
}

/** `[CWE-532](…)`, separated by commas. */
export function cweLinks(meta: RuleMeta): string {
  return joined(meta.cwe.map((id) => `[CWE-${id}](https://cwe.mitre.org/data/definitions/${id}.html)`))
}

/** `[16.3.4](…)`: requirements of ASVS 5.0. */
export function asvsLinks(meta: RuleMeta): string {
  return joined(meta.asvs.map((id) => `[${id}](https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en)`))
}

/** Entries of the OWASP Top 10, each linked to its year's list. */
export function owaspLinks(meta: RuleMeta): string {
  return joined(meta.owasp.map((entry) => `[${entry}](https://owasp.org/Top10/)`))
}

function joined(parts: readonly string[]): string {
  return parts.length > 0 ? parts.join(', ') : '–'
}
