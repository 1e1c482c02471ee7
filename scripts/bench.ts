// `npm run bench`: CPU time and peak memory against ESLint that only parses, in one run. `--write` renews docs/performance.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { contendersFor } from '../bench/ratio/contenders'
import { takeSample, type Language, type Sample } from '../bench/ratio/corpus-sample'
import { measurePasses, shareTable } from '../bench/ratio/group-share'
import { measureInTurn } from '../bench/ratio/measured-run'
import { ratioReport, ratioTable, type Measured } from '../bench/ratio/ratio-table'
import { largeReport, measureOneFile, measureWhole, measureWorkers } from '../bench/large/large-report'
import { writeLayeredProject } from '../bench/large/layered-project'
import { bundle } from './build'
import { builtCli } from './built-cli'
import { corpusRoot } from './corpus/location'
import { withRegion } from './generate/marked-region'
import { inRepository, messageOf } from './repository'

/** What the command line of the benchmark says. */
interface BenchOptions {
  readonly rounds: number
  readonly lines: number
  readonly seed: number
  readonly languages: readonly Language[]
  readonly write: boolean
  readonly large: boolean
}

const MARKERS = ['<!-- bench:start -->', '<!-- bench:end -->'] as const

function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      lines: { type: 'string', default: '60000' },
      seed: { type: 'string', default: '1' },
      language: { type: 'string', default: 'js,ts' },
      write: { type: 'boolean', default: false },
      'skip-large': { type: 'boolean', default: false },
    },
  })
  const languages = (['js', 'ts'] as const).filter((language) => values.language.split(',').includes(language))
  const { rounds, lines, seed, write } = values
  const large = !values['skip-large']
  return { rounds: Number(rounds), lines: Number(lines), seed: Number(seed), languages, write, large }
}

/** Samples and measures one language. */
async function benchLanguage(language: Language, options: BenchOptions, folder: string): Promise<Measured> {
  const target = join(folder, language)
  const sample = takeSample({ corpus: corpusRoot(), target, language, lines: options.lines, seed: options.seed })
  if (sample.files === 0) throw new Error(`the corpus has no ${language} files: run npm run corpus first`)
  const medians = await measureInTurn(contendersFor(sample, await builtCli()), options.rounds)
  return { sample, medians, rounds: options.rounds }
}

/** Files of the generated project. */
const LARGE = 2_000

/** A large project, workers, and the whole corpus. */
async function benchLarge(folder: string): Promise<readonly string[]> {
  const cli = await builtCli()
  const project = writeLayeredProject(join(folder, 'large'), LARGE)
  const added = await measureOneFile(project, cli, 3)
  const whole = async (language: Language, lines: number): Promise<Sample> =>
    takeSample({ corpus: corpusRoot(), target: join(folder, `${language}-${lines}`), language, lines, seed: 1 })
  const workers = await measureWorkers(await whole('ts', 60_000), cli)
  const measured: string[] = []
  for (const language of ['js', 'ts'] as const) {
    const sample = await whole(language, Number.MAX_SAFE_INTEGER)
    const medians = await measureWhole(sample, cli)
    measured.push(ratioTable({ sample, medians, rounds: 1 }), shareTable(sample, await measurePasses(sample, cli)))
  }
  return [largeReport(project, added, workers), '**The whole corpus**, one round:', ...measured]
}

async function main(options: BenchOptions): Promise<void> {
  await bundle(['eslint-plugin'])
  const folder = mkdtempSync(join(tmpdir(), 'logwright-ratio-'))
  try {
    const measured: Measured[] = []
    const shares: string[] = []
    for (const language of options.languages) {
      const one = await benchLanguage(language, options, folder)
      measured.push(one)
      shares.push(shareTable(one.sample, await measurePasses(one.sample, await builtCli())))
    }
    const report = [ratioReport(measured), ...shares, ...(options.large ? await benchLarge(folder) : [])].join('\n\n')
    process.stdout.write(`${report}\n`)
    if (options.write) writeReport(report)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeReport(report: string): void {
  const file = inRepository('docs', 'performance.md')
  writeFileSync(file, withRegion(readFileSync(file, 'utf8'), MARKERS, `\n\n${report}\n\n`))
}

main(readOptions()).catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
})
