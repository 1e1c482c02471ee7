// The result of the latency benchmark as Markdown, with the targets and whether they are kept.
import { cpus } from 'node:os'
import type { LatencyRun } from './server-run'

/** One contender and its runs. */
export interface Contender {
  readonly name: string
  readonly runs: readonly LatencyRun[]
}

/** Numbers of one contender; milliseconds and megabytes. */
export interface LatencySummary {
  readonly p50: number
  readonly p95: number
  readonly first: number
  readonly memory: number
}

/** The value below which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Percentiles over the edits of all runs, medians of the rest. */
function summariseRuns(runs: readonly LatencyRun[]): LatencySummary {
  const edits = runs.flatMap((run) => run.edits)
  const median = (of: (run: LatencyRun) => number): number => percentile(runs.map(of), 0.5)
  return {
    p50: percentile(edits, 0.5),
    p95: percentile(edits, 0.95),
    first: median(({ first }) => first),
    memory: Math.max(...runs.map(({ memory }) => memory)),
  }
}

/** Limits of the server, from the benchmark's own run where they are ratios. */
export interface Targets {
  readonly p95: number
  readonly shareOfLinter: number
  readonly first: number
  readonly memory: number
}

/** Table and targets. */
export function latencyReport(contenders: readonly Contender[], lines: number, targets: Targets): string {
  const summaries = contenders.map(({ name, runs }) => ({ name, ...summariseRuns(runs) }))
  const edits = contenders[0]?.runs[0]?.edits.length ?? 0
  const rows = summaries.map(
    ({ name, p50, p95, first, memory }) =>
      `| ${name} | ${p50.toFixed(1)} ms | **${p95.toFixed(1)} ms** | ${Math.round(first)} ms | ${Math.round(memory)} MB |`,
  )
  return [
    `Node ${process.versions.node}, ${cpus().length} cores; TypeScript file of ${lines} lines, ${edits} one-character edits in each of ${contenders[0]?.runs.length ?? 0} runs, taken in turn.`,
    '',
    '| Program | p50 | p95 | First diagnostics, cold process | Memory after the edits |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...judge(summaries, targets),
  ].join('\n')
}

function judge(summaries: readonly LatencySummary[], targets: Targets): readonly string[] {
  const [server] = summaries
  const linter = summaries.at(-1)
  if (!server || !linter) return []
  const share = server.p95 / linter.p95
  const checks: readonly (readonly [string, boolean])[] = [
    [`p95 at most ${targets.p95} ms`, server.p95 <= targets.p95],
    [
      `p95 at most ${targets.shareOfLinter} × of the embedded Linter's (${share.toFixed(2)} ×)`,
      share <= targets.shareOfLinter,
    ],
    [`first diagnostics within ${targets.first} ms`, server.first <= targets.first],
    [`at most ${targets.memory} MB`, server.memory <= targets.memory],
  ]
  return checks.map(([what, isKept]) => `- ${isKept ? 'kept' : '**not kept**'}: ${what}`)
}
