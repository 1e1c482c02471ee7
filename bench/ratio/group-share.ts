// Where the time of `logwright check` goes: facts of modules, and each group of rules with what it is the first to ask for.
import { rules } from '@logwright/rules'
import { captureNode } from '../../scripts/child'
import type { Sample } from './corpus-sample'

/** Milliseconds by pass; a pass inside another one counts for itself only. */
export type PassTimes = Readonly<Record<string, number>>

/** Share of Logwright's own time that the group `events` may take. */
const EVENTS_LIMIT = 0.15

/** Passes that are not the analysis: the parser's work is the host's in ESLint, calls are counted for the statistics only. */
const NOT_OWN: ReadonlySet<string> = new Set(['parse', 'count calls'])

/** Passes beside the rules that only one group asks for. */
const OF_GROUP: Readonly<Record<string, string>> = { 'central handlers': 'events' }

/** Runs the command line once on a sample, with the times of its passes. */
export async function measurePasses({ folder }: Sample, cli: string): Promise<PassTimes> {
  const { code, stdout, stderr } = await captureNode([cli, 'check', '.', '--stats', '--format', 'json'], {
    cwd: folder,
  })
  if (code > 1) throw new Error(`logwright check failed with exit code ${code}:\n${stderr.slice(-2000)}`)
  const { stats } = JSON.parse(stdout) as { stats: { passesMs: PassTimes } }
  return stats.passesMs
}

/** Milliseconds by group of rules; `facts` for what no single group asks for. */
function timeByGroup(passes: PassTimes): ReadonlyMap<string, number> {
  const groups = new Map(rules.map(({ id, meta }) => [`rule ${id}`, meta.group]))
  const times = new Map<string, number>()
  for (const [pass, time] of Object.entries(passes)) {
    if (NOT_OWN.has(pass)) continue
    const group = groups.get(pass) ?? OF_GROUP[pass] ?? 'facts'
    times.set(group, (times.get(group) ?? 0) + time)
  }
  return times
}

/** The shares as Markdown. */
export function shareTable({ language }: Sample, passes: PassTimes): string {
  const times = timeByGroup(passes)
  const own = [...times.values()].reduce((sum, time) => sum + time, 0)
  const rows = [...times].map(([group, time]) => `| ${group} | ${percent(time / own)} |`)
  const events = (times.get('events') ?? 0) / own
  return [
    `**Shares of Logwright's own time** (${language}, without parsing, ${(own / 1000).toFixed(1)} s):`,
    '',
    '| Part | Share |',
    '|---|---:|',
    ...rows,
    '',
    `Group \`events\`: ${percent(events)}, budget ${percent(EVENTS_LIMIT)}: ${events < EVENTS_LIMIT ? 'kept' : 'exceeded'}.`,
  ].join('\n')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
