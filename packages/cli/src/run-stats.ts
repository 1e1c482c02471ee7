// `--stats`: what a run saw, what it did not understand, and where the time went.
import type { FileReport } from '@logwright/engine'
import type { Colors } from './terminal'
import { plural } from './formats/pretty'
import { visibleFindings, type RunResult } from './run-result'

/** Numbers of a run. */
export interface RunStats {
  readonly files: number
  readonly lines: number
  readonly functions: number
  readonly nodes: number
  readonly unknown: number
  /** Share of nodes that lowering did not understand, 0 to 1. */
  readonly unknownShare: number
  readonly calls: CallStats
  readonly elapsedMs: number
  readonly passesMs: Readonly<Record<string, number>>
  readonly findingsByRule: Readonly<Record<string, number>>
  /** Reason to files. */
  readonly outOfScope: Readonly<Record<string, readonly string[]>>
}

/** What the calls of server code resolve to. */
export interface CallStats {
  readonly total: number
  /** Functions of the same file. */
  readonly local: number
  /** Functions of other modules of the project. */
  readonly linked: number
  /** Places of a model. */
  readonly model: number
  /** Share of the total that resolves to something, 0 to 1. */
  readonly knownShare: number
  /** Most frequent first. */
  readonly unknown: readonly { readonly reason: string; readonly count: number }[]
}

/** Sums up the statistics of a run. */
export function collectStats(result: RunResult): RunStats {
  const { checked, session, options } = result
  const sum = (key: 'lines' | 'functions' | 'nodes' | 'unknown'): number =>
    checked.reduce((total, { report }) => total + report.stats[key], 0)
  const nodes = sum('nodes')
  const byRule = groupBy(
    checked.flatMap((file) => visibleFindings(file, options.quiet)),
    (finding) => finding.rule,
  )
  const outside = groupBy(
    checked.filter(({ report }) => report.outOfScope !== null),
    ({ report }) => report.outOfScope ?? '',
  )
  return {
    files: checked.length,
    lines: sum('lines'),
    functions: sum('functions'),
    nodes,
    unknown: sum('unknown'),
    unknownShare: nodes === 0 ? 0 : sum('unknown') / nodes,
    calls: sumCalls(checked.flatMap(({ report }) => report.stats.calls ?? [])),
    elapsedMs: Math.round(result.elapsed),
    passesMs: Object.fromEntries([...session.times()].map(([pass, time]) => [pass, Math.round(time * 10) / 10])),
    findingsByRule: Object.fromEntries([...byRule].map(([rule, findings]) => [rule, findings.length]).sort()),
    outOfScope: Object.fromEntries(
      [...outside].map(([reason, files]) => [reason, files.map(({ report }) => report.path)]),
    ),
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

type Census = NonNullable<FileReport['stats']['calls']>

function sumCalls(all: readonly Census[]): CallStats {
  const local = all.reduce((sum, each) => sum + each.local, 0)
  const linked = all.reduce((sum, each) => sum + each.linked, 0)
  const model = all.reduce((sum, each) => sum + each.model, 0)
  const counts = new Map<string, number>()
  for (const { unknown } of all)
    for (const [reason, count] of Object.entries(unknown)) counts.set(reason, (counts.get(reason) ?? 0) + count)
  const unknown = [...counts].map(([reason, count]) => ({ reason, count }))
  const known = local + linked + model
  const total = known + unknown.reduce((sum, { count }) => sum + count, 0)
  return {
    total,
    local,
    linked,
    model,
    knownShare: total === 0 ? 1 : known / total,
    unknown: unknown.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }
}

/** Reasons shown before the rest is summed up. */
const SHOWN_REASONS = 12

function callRows(calls: CallStats): readonly (readonly [string, string])[] {
  const known = calls.local + calls.linked + calls.model
  const rest = calls.unknown.slice(SHOWN_REASONS)
  const more = rest.reduce((sum, { count }) => sum + count, 0)
  return [
    ['calls in server code', String(calls.total)],
    ['  resolved', `${known} (${(calls.knownShare * 100).toFixed(1)} %)`],
    ...calls.unknown
      .slice(0, SHOWN_REASONS)
      .map(({ reason, count }) => [`  unknown: ${reason}`, String(count)] as const),
    ...(rest.length > 0 ? [[`  unknown: ${rest.length} other reasons`, String(more)] as const] : []),
  ]
}

/** Files named per reason before the rest is counted. */
const NAMED_FILES = 5

/** Statistics as text. */
export function formatStats(stats: RunStats, colors: Colors): string {
  const byRule = Object.entries(stats.findingsByRule)
  const rows: (readonly [string, string])[] = [
    ['files', String(stats.files)],
    ['lines', String(stats.lines)],
    ['functions', String(stats.functions)],
    ['syntax nodes', String(stats.nodes)],
    ['  not understood', `${stats.unknown} (${(stats.unknownShare * 100).toFixed(2)} %)`],
    ...callRows(stats.calls),
    ['time', `${stats.elapsedMs} ms`],
    ...Object.entries(stats.passesMs).map(([pass, time]) => [`  ${pass}`, `${time.toFixed(1)} ms`] as const),
    ['findings', String(byRule.reduce((total, [, count]) => total + count, 0))],
    ...byRule.map(([rule, count]) => [`  ${rule}`, String(count)] as const),
  ]
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  const outside = Object.entries(stats.outOfScope).flatMap(([reason, files]) => [
    `out of scope, ${reason}: ${plural(files.length, 'file')}`,
    ...files.slice(0, NAMED_FILES).map((file) => colors.dim(`  ${file}`)),
    ...(files.length > NAMED_FILES ? [colors.dim(`  … and ${files.length - NAMED_FILES} more`)] : []),
  ])
  return `${[...rows.map(([name, value]) => `${colors.dim(name.padEnd(width))}${value}`), ...outside].join('\n')}\n`
}
