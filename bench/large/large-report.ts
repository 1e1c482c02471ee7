// What a large project costs: one file in an editor, a second worker, and the memory of a run over the whole corpus.
import { join } from 'node:path'
import { captureNode } from '../../scripts/child'
import { inRepository } from '../../scripts/repository'
import { BASELINE, contendersFor, WITH_PLUGIN } from '../ratio/contenders'
import type { Sample } from '../ratio/corpus-sample'
import { measure, measureInTurn, median, type Usage } from '../ratio/measured-run'
import type { LayeredProject } from './layered-project'

/** Seconds of the first and of a later lint of one file in one process. */
export interface OneFile {
  readonly cold: number
  readonly warm: number
}

/** What the plugin adds to one file, by file. */
export type AddedToOneFile = ReadonlyMap<string, OneFile>

/** Lints the entry and one feature of a project, with and without the plugin, in turn. */
export async function measureOneFile(
  project: LayeredProject,
  cliEntry: string,
  rounds: number,
): Promise<AddedToOneFile> {
  const { folder, files, lines } = project
  contendersFor({ folder, language: 'ts', files, lines, packages: 1 }, cliEntry)
  const added = new Map<string, OneFile>()
  for (const file of [project.entry, project.feature]) {
    const runs: OneFile[] = []
    for (let round = 0; round < rounds; round++) {
      const without = await lintTwice(folder, 'parser-only.config.mjs', file)
      const plugin = await lintTwice(folder, 'with-plugin.config.mjs', file)
      runs.push({ cold: plugin.cold - without.cold, warm: plugin.warm - without.warm })
    }
    added.set(file, { cold: median(runs.map(({ cold }) => cold)), warm: median(runs.map(({ warm }) => warm)) })
  }
  return added
}

async function lintTwice(folder: string, config: string, file: string): Promise<OneFile> {
  const child = join(__dirname, 'lint-twice.cjs')
  const eslint = inRepository('node_modules', 'eslint')
  const { code, stdout, stderr } = await captureNode([child, eslint, join(folder, config), file], { cwd: folder })
  if (code !== 0) throw new Error(`linting ${file} failed with exit code ${code}:\n${stderr}`)
  return JSON.parse(stdout) as OneFile
}

/** CPU seconds that a second worker adds, without and with the plugin. */
export interface AddedByWorker {
  readonly parserOnly: number
  readonly withPlugin: number
}

/** Runs ESLint with one and with two workers. */
export async function measureWorkers(sample: Sample, cliEntry: string): Promise<AddedByWorker> {
  const contenders = contendersFor(sample, cliEntry)
  const added = async (name: string): Promise<number> => {
    const contender = contenders.find((each) => each.name === name)
    if (!contender) throw new Error(`there is no run named ${name}`)
    const cpu = async (workers: string): Promise<number> =>
      (await measure({ ...contender, args: [...contender.args, '--concurrency', workers] })).cpu
    const one = await cpu('off')
    return (await cpu('2')) - one
  }
  return { parserOnly: await added(BASELINE), withPlugin: await added(WITH_PLUGIN) }
}

/** Runs everything over the whole corpus of one language, once. */
export async function measureWhole(sample: Sample, cliEntry: string): Promise<ReadonlyMap<string, Usage>> {
  return await measureInTurn(contendersFor(sample, cliEntry), 1)
}

/** The figures as Markdown. */
export function largeReport(project: LayeredProject, added: AddedToOneFile, workers: AddedByWorker): string {
  const seconds = (value: number): string => `${value.toFixed(2)} s`
  return [
    `**One file of a project of ${project.files} files** (${project.lines} lines), ESLint's class in one process, wall time that the plugin adds:`,
    '',
    '| File | Cold | After an edit |',
    '|---|---|---|',
    ...[...added].map(([file, { cold, warm }]) => `| ${file} | ${seconds(cold)} | ${seconds(warm)} |`),
    '',
    `**A second worker** (\`--concurrency 2\`) adds ${seconds(workers.parserOnly)} of CPU time to the parser-only run and ${seconds(workers.withPlugin)} to the run with the plugin: each worker has knowledge and interfaces of its own.`,
  ].join('\n')
}
