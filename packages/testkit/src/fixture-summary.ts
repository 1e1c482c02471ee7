// Counts that a run prints: fixtures, known wrong answers by rule, and exceptions of hosts.
import type { Fixture } from './fixture'
import { groupBy } from './grouping'
import type { Host } from './host'
import { ruleOf, type Polarity } from './marker'

/** Largest share of (fixture, host) pairs that may be excepted. */
export const EXCEPTION_SHARE = 0.05

/** Share of (fixture, host) pairs that fixtures except. */
export function exceptionShare(fixtures: readonly Fixture[], hosts: readonly Host[]): number {
  const excepted = fixtures.flatMap((fixture) => hosts.filter((host) => fixture.exceptions.has(host.name)))
  return fixtures.length === 0 ? 0 : excepted.length / (fixtures.length * hosts.length)
}

/** Lines to print behind a run. */
export function summarise(fixtures: readonly Fixture[], hosts: readonly Host[]): readonly string[] {
  const byRule = [...groupBy(fixtures, ({ rule }) => rule)].map(([rule, own]) => {
    const known = `${countPolarity(own, rule, 'missing')} missing, ${countPolarity(own, rule, 'spurious')} spurious`
    return `  ${rule}: ${own.length} fixtures, ${known}`
  })
  const exceptions = fixtures.flatMap((fixture) =>
    [...fixture.exceptions].map(([host, reason]) => `  ${fixture.id} not in ${host}: ${reason}`),
  )
  const share = `${(exceptionShare(fixtures, hosts) * 100).toFixed(1)} % of ${fixtures.length * hosts.length} runs excepted`
  return [
    `${fixtures.length} fixtures in ${hosts.map(({ name }) => name).join(', ')}; ${share}`,
    ...byRule,
    ...exceptions,
  ]
}

/** Of the folder's rule; of all rules where the folder is none's. */
function countPolarity(fixtures: readonly Fixture[], rule: string, polarity: Polarity): number {
  return fixtures
    .flatMap(({ rules, files }) => {
      const isOfRule = rules.includes(rule)
      const markers = files.flatMap((file) => file.markers)
      return markers.filter(({ kind, subject }) => kind === 'error' && (!isOfRule || ruleOf(subject) === rule))
    })
    .filter((marker) => marker.polarity === polarity).length
}
