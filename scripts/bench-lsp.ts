// `npm run bench:lsp`: keystroke to diagnostics, next to oxlint's server and an embedded ESLint that only parses. `--write` renews
// docs/performance.md.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { characterEdits } from '../bench/latency/edits'
import { latencyReport, type Contender, type Targets } from '../bench/latency/latency-table'
import type { LinterJob } from '../bench/latency/linter-child'
import { measureServer, type EditedFile, type LatencyRun } from '../bench/latency/server-run'
import { serviceFile } from '../bench/latency/service-file'
import { bundle } from './build'
import { captureNode } from './child'
import { withRegion } from './generate/marked-region'
import { inRepository, messageOf } from './repository'

const MARKERS = ['<!-- bench-lsp:start -->', '<!-- bench-lsp:end -->'] as const

const TARGETS: Targets = { p95: 25, shareOfLinter: 0.5, first: 1_000, memory: 300 }

/** A program and how one run of it is measured. */
interface Measured {
  readonly name: string
  readonly run: (file: EditedFile) => Promise<LatencyRun>
}

const server = (...args: readonly string[]): Measured['run'] => {
  return (file) => measureServer({ command: process.execPath, args, cwd: file.folder }, file)
}

/** The server first, the embedded Linter last: the report compares these two. */
const PROGRAMS: readonly Measured[] = [
  {
    name: 'logwright-language-server',
    run: server(inRepository('packages', 'language-server', 'dist', 'server.cjs'), '--stdio'),
  },
  { name: 'oxlint --lsp', run: server(inRepository('node_modules', 'oxlint', 'bin', 'oxlint'), '--lsp') },
  { name: 'ESLint `Linter`, @typescript-eslint/parser, no rules', run: measureLinter },
]

async function measureLinter({ folder, text, edits }: EditedFile): Promise<LatencyRun> {
  const job: LinterJob = { text, edits }
  const file = join(folder, 'job.json')
  writeFileSync(file, JSON.stringify(job))
  const { code, stdout, stderr } = await captureNode([
    '--import',
    'tsx',
    inRepository('bench', 'latency', 'linter-child.ts'),
    file,
  ])
  if (code !== 0) throw new Error(`the embedded Linter ended with code ${code}:\n${stderr}`)
  return JSON.parse(stdout) as LatencyRun
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      edits: { type: 'string', default: '500' },
      lines: { type: 'string', default: '900' },
      write: { type: 'boolean', default: false },
    },
  })
  await bundle(['language-server'])
  const folder = mkdtempSync(join(tmpdir(), 'logwright-latency-'))
  try {
    const text = serviceFile(Number(values.lines))
    const path = join(folder, 'src', 'service.ts')
    mkdirSync(join(folder, 'src'))
    writeFileSync(path, text)
    writeFileSync(
      join(folder, 'package.json'),
      '{ "name": "shop", "dependencies": { "express": "5", "pino": "10" } }\n',
    )
    const file = { folder, path, text, edits: characterEdits(text, Number(values.edits)) }
    const report = latencyReport(await measureInTurn(file, Number(values.rounds)), text.split('\n').length, TARGETS)
    process.stdout.write(`${report}\n`)
    if (values.write) writeReport(report)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureInTurn(file: EditedFile, rounds: number): Promise<readonly Contender[]> {
  const contenders = PROGRAMS.map(({ name, run }) => ({ name, run, runs: [] as LatencyRun[] }))
  for (let round = 0; round < rounds; round++) for (const { run, runs } of contenders) runs.push(await run(file))
  return contenders
}

function writeReport(report: string): void {
  const file = inRepository('docs', 'performance.md')
  writeFileSync(file, withRegion(readFileSync(file, 'utf8'), MARKERS, `\n\n${report}\n\n`))
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
})
