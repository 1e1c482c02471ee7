// ESLint 8.57, 9 and 10 as hosts: one process each, all batches in it.
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freshBundle } from '../fresh-bundle'
import { REPOSITORY } from '../fixture'
import { ResultCollector, withPlaced, type BatchFile, type Host, type PlacedBatch } from '../host'
import type { HostName } from '../parse-directives'
import type { EslintBatch, EslintFileResult, EslintJob, EslintMessage, EslintVersion } from './eslint-job'
import { runNode } from './child-process'

const PREFIX = 'logwright/'

/** ESLint 8.57 by its legacy configuration. */
export const eslint8Host = eslintHost('eslint8', { module: 'eslint8', format: 'legacy' })
/** ESLint 9, flat. */
export const eslint9Host = eslintHost('eslint9', { module: 'eslint9', format: 'flat' })
/** ESLint 10, flat. */
export const eslint10Host = eslintHost('eslint10', { module: 'eslint', format: 'flat' })

function eslintHost(name: HostName, version: EslintVersion): Host {
  return {
    name,
    judged: new Set(['error', 'fix']),
    run: async (batches) => {
      await freshBundle('eslint-plugin')
      return withPlaced(batches, async (placed) => {
        const answers = await runWorker({
          ...version,
          repository: REPOSITORY,
          batches: placed.map((batch) => toEslintBatch(batch)),
        })
        const collector = new ResultCollector(batches)
        placed.forEach((batch, index) => collectBatch(batch, answers[index] ?? [], collector))
        return collector.results()
      })
    },
  }
}

async function runWorker(job: EslintJob): Promise<readonly (readonly EslintFileResult[])[]> {
  const tsx = pathToFileURL(require.resolve('tsx')).href
  const ended = await runNode({
    args: ['--import', tsx, join(__dirname, 'eslint-worker.ts')],
    cwd: REPOSITORY,
    input: JSON.stringify(job),
  })
  if (ended.code !== 0) throw new Error(`${job.module} ended with code ${ended.code}:\n${ended.stderr}`)
  return JSON.parse(ended.stdout) as readonly (readonly EslintFileResult[])[]
}

function toEslintBatch(batch: PlacedBatch): EslintBatch {
  const code = batch.files.filter(({ isCode }) => isCode)
  const own = [...batch.rules].map(
    ([id, options]) => [`${PREFIX}${id}`, options ? ['error', options] : 'error'] as const,
  )
  return {
    folder: batch.folder,
    preset: batch.preset,
    rules: Object.fromEntries(own),
    files: code.map(({ place }) => place),
    commonJs: code.filter(isCommonJs).map(({ place }) => place),
  }
}

/** `.cjs`, or JavaScript that requires and does not import. */
export function isCommonJs({ path, text }: Pick<BatchFile, 'path' | 'text'>): boolean {
  if (/\.cjs$/.test(path)) return true
  return (
    /\.jsx?$/.test(path) &&
    !/^\s*(?:import|export)\b/m.test(text) &&
    /\b(?:require\(|module\.exports|exports\.)/.test(text)
  )
}

function collectBatch(batch: PlacedBatch, results: readonly EslintFileResult[], collector: ResultCollector): void {
  const byPlace = new Map(batch.files.map((file) => [file.place, file]))
  for (const { filePath, messages } of results) {
    const file = byPlace.get(relative(batch.folder, filePath).replace(/\\/g, '/'))
    if (!file) continue
    for (const message of messages) collectMessage(message, { file, batch, collector })
  }
}

interface MessageContext {
  readonly file: BatchFile
  readonly batch: PlacedBatch
  readonly collector: ResultCollector
}

function collectMessage(message: EslintMessage, { file, batch, collector }: MessageContext): void {
  const id = message.ruleId?.startsWith(PREFIX) ? message.ruleId.slice(PREFIX.length) : null
  const isOurs = id !== null && message.messageId !== 'configuration' && message.messageId !== 'internal-error'
  if (!isOurs) return collector.addProblem(file.fixture, `${file.path}:${message.line}: ${message.message}`)
  // The preset's other rules run, too: severities are as users have them.
  if (!batch.rules.has(id)) return
  const start = { line: message.line, column: message.column }
  collector.addFinding(file.fixture, {
    file: file.path,
    rule: id,
    messageId: message.messageId ?? '',
    message: message.message,
    start,
    end: { line: message.endLine ?? message.line, column: message.endColumn ?? message.column },
    steps: null,
    fixes: [...(message.fix ? ['fix'] : []), ...(message.suggestions ?? []).map(({ desc }) => desc)],
  })
}
