// The result of a benchmark as Markdown: one table a language, ratios against the parser-only run.
import { cpus } from 'node:os'
import type { Sample } from './corpus-sample'
import { BASELINE } from './contenders'
import type { Usage } from './measured-run'

/** What was measured on one sample. */
export interface Measured {
  readonly sample: Sample
  readonly medians: ReadonlyMap<string, Usage>
  readonly rounds: number
}

const PARSERS = { js: 'JavaScript, espree', ts: 'TypeScript, @typescript-eslint/parser' } as const

/** Headline, sample and table of one language. */
export function ratioTable({ sample, medians, rounds }: Measured): string {
  const baseline = medians.get(BASELINE)
  if (!baseline) throw new Error('the parser-only run is missing')
  const rows = [...medians].map(
    ([name, usage]) =>
      `| ${name} | ${usage.cpu.toFixed(2)} s | **${(usage.cpu / baseline.cpu).toFixed(2)} ×** | ${usage.wall.toFixed(2)} s | ${Math.round(usage.peak)} MB | ${(usage.peak / baseline.peak).toFixed(2)} × |`,
  )
  const size = `${sample.files} files, ${sample.lines} lines, ${sample.packages} packages; median of ${rounds} rounds, runs in turn.`
  return [
    `**${PARSERS[sample.language]}**: ${size}`,
    '',
    '| Run | CPU time | Ratio | Wall time | Peak memory | Ratio |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** All tables, with the machine named as far as it matters. */
export function ratioReport(measured: readonly Measured[]): string {
  const machine = `Node ${process.versions.node}, ${cpus().length} cores.`
  return [machine, ...measured.map(ratioTable)].join('\n\n')
}
