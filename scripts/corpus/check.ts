// `npm run corpus:check`: lints the corpus, prints what is reported, and fails on a bug of ours or code that lowering does
// not know. It can also draw reports for labelling; see docs/accuracy.md.
import { writeFileSync } from 'node:fs'
import { rules } from '@logwright/rules'
import type { Bug } from './check-file'
import { CorpusChecker, type PackageResult } from './check-package'
import { readOptions, type CheckOptions } from './check-options'
import { packageTable, reportsIn, ruleTable, scopeTable, slowestTable, sum, unknownShare } from './check-tables'
import { labelSheet, readingView, writeOutside } from './label-sheet'
import { drawSample } from './sample'
import { corpusPackages, type CorpusPackage } from './sources'

/** From this share of unknown syntax nodes on, the check fails. */
const MAX_UNKNOWN = 0.01

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  const packages = corpusPackages(options.packages)
  const started = performance.now()
  const checker = new CorpusChecker(options.preset)
  const results: PackageResult[] = []
  try {
    for (const one of packages) {
      const result = await checker.check(one)
      const bugs = sum([result], (outcome) => outcome.bugs.length)
      console.error(`${reportsIn([result]).length} reports, ${bugs} bugs  ${one.name}@${one.version}`)
      results.push(result)
    }
  } finally {
    checker.close()
  }
  const costs = `${((performance.now() - started) / 1000).toFixed(1)} s, peak memory ${Math.round(checker.peakKilobytes / 1024)} MB`
  console.log(describe(results, options, costs))
  writeFiles(results, packages, options)
  return sum(results, (outcome) => outcome.bugs.length) > 0 || unknownShare(results) >= MAX_UNKNOWN ? 1 : 0
}

function describe(results: readonly PackageResult[], options: CheckOptions, costs: string): string {
  const reported = new Set(reportsIn(results).map((report) => report.rule))
  const shown = rules.filter(({ id }) => reported.has(id) || options.preset !== 'recommended' || isRecommended(id))
  const ids = shown.map(({ id }) => id)
  const unknown = (unknownShare(results) * 100).toFixed(2)
  const suppressed = sum(results, (outcome) => outcome.suppressed)
  return [
    `# Corpus, preset ${options.preset}`,
    packageTable(results, ids),
    ruleTable(results, ids),
    scopeTable(results),
    slowestTable(results, 8),
    ...listed('User errors', userErrors(results)),
    ...listed('Bugs', groupedBugs(results)),
    `${suppressed} reports suppressed by comments. Unknown syntax nodes: ${unknown} %. ${costs}.`,
  ].join('\n\n')
}

function userErrors(results: readonly PackageResult[]): string[] {
  return results.flatMap(({ name, outcomes }) =>
    outcomes.flatMap(({ path, userErrors }) => userErrors.map((one) => `${name}/${path}: ${one}`)),
  )
}

function isRecommended(id: string): boolean {
  return rules.some((rule) => rule.id === id && rule.meta.preset === 'recommended')
}

/** Bugs by pass and message, the most frequent first, each with one file. */
function groupedBugs(results: readonly PackageResult[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { name, path, bug } of bugsIn(results)) {
    const what = `${bug.pass}: ${bug.message}`
    groups.set(what, [...(groups.get(what) ?? []), `${name}/${path}`])
  }
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length)
  return sorted.map(([what, files]) => `${files.length} × ${what} (${files[0] ?? ''})`)
}

function bugsIn(results: readonly PackageResult[]): { name: string; path: string; bug: Bug }[] {
  return results.flatMap(({ name, outcomes }) =>
    outcomes.flatMap(({ path, bugs }) => bugs.map((bug) => ({ name, path, bug }))),
  )
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`## ${title}`, entries.map((entry) => `- ${entry}`).join('\n')]
}

function writeFiles(
  results: readonly PackageResult[],
  packages: readonly CorpusPackage[],
  options: CheckOptions,
): void {
  const reports = reportsIn(results)
  if (options.json !== null) {
    const bugs = bugsIn(results).map(({ name, path, bug }) => ({ package: name, file: path, ...bug }))
    writeFileSync(options.json, `${JSON.stringify({ preset: options.preset, reports, bugs }, null, 1)}\n`)
  }
  if (options.draw === null) return
  const asked = reports.filter(({ rule }) => options.rules.length === 0 || options.rules.includes(rule))
  const drawn = drawSample(asked, options.draw)
  if (options.sheet !== null) writeOutside(options.sheet, labelSheet(drawn))
  if (options.view !== null) writeOutside(options.view, readingView(drawn, packages))
  console.error(`${drawn.length} of ${asked.length} reports drawn with seed ${options.draw.seed}`)
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
