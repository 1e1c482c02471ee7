// oxlint as a host: the built plugin through `jsPlugins`, one process per set of settings, read back from JSON.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { REPOSITORY } from '../fixture'
import { freshBundle } from '../fresh-bundle'
import { ResultCollector, withPlaced, type Host, type PlacedBatch } from '../host'
import { runNode } from './child-process'
import { ruleOfCode, toOxlintFinding, type OxlintDiagnostic, type Templates } from './oxlint-report'

const PACKAGE = 'eslint-plugin-logwright'

/** oxlint, configured by the files that the package carries for it. JSON shows neither fixes nor steps. */
export const oxlintHost: Host = {
  name: 'oxlint',
  judged: new Set(['error']),
  run: async (batches) => {
    const entry = await freshBundle('eslint-plugin')
    const templates = readTemplates(entry)
    return withPlaced(batches, async (placed, scratch) => {
      const collector = new ResultCollector(batches)
      install(scratch)
      for (const [index, batch] of placed.entries()) {
        const config = join(scratch, `oxlint-${index}.json`)
        writeFileSync(config, JSON.stringify(toConfig(batch)))
        collectDiagnostics(batch, { collector, templates, diagnostics: await lintFolder(batch.folder, config) })
      }
      return collector.results()
    })
  },
}

function readTemplates(entry: string): Templates {
  const plugin = createRequire(__filename)(entry) as {
    readonly rules: Readonly<Record<string, { readonly meta: { readonly messages: Readonly<Record<string, string>> } }>>
  }
  return new Map(Object.entries(plugin.rules).map(([id, { meta }]) => [id, meta.messages]))
}

/** Makes the package loadable by its name, as after `npm install`. */
function install(scratch: string): void {
  const modules = join(scratch, 'node_modules')
  mkdirSync(modules, { recursive: true })
  symlinkSync(join(REPOSITORY, 'packages', 'eslint-plugin'), join(modules, PACKAGE), 'dir')
}

/** The package's own configuration, with the batch's entries over it. oxlint's own rules are off. */
function toConfig({ preset, rules }: PlacedBatch): object {
  const own = [...rules].map(([id, options]) => [`logwright/${id}`, options ? ['error', options] : 'error'] as const)
  return {
    extends: [`./node_modules/${PACKAGE}/dist/oxlint/${preset}.json`],
    plugins: [],
    categories: { correctness: 'off' },
    settings: { logwright: { preset } },
    rules: Object.fromEntries(own),
  }
}

async function lintFolder(folder: string, config: string): Promise<readonly OxlintDiagnostic[]> {
  const bin = join(dirname(createRequire(__filename).resolve('oxlint/package.json')), 'bin', 'oxlint')
  const flags = ['--format', 'json', '--no-ignore', '--disable-nested-config', '--config', config]
  const ended = await runNode({ args: [bin, ...flags, '.'], cwd: folder })
  const start = ended.stdout.indexOf('{')
  if (start < 0) throw new Error(`oxlint ended with code ${ended.code}:\n${ended.stdout}${ended.stderr}`)
  return (JSON.parse(ended.stdout.slice(start)) as { readonly diagnostics: readonly OxlintDiagnostic[] }).diagnostics
}

interface Collecting {
  readonly collector: ResultCollector
  readonly templates: Templates
  readonly diagnostics: readonly OxlintDiagnostic[]
}

function collectDiagnostics(batch: PlacedBatch, { collector, templates, diagnostics }: Collecting): void {
  const byPlace = new Map(batch.files.map((file) => [file.place, file]))
  for (const diagnostic of diagnostics) {
    const file = byPlace.get(diagnostic.filename.replace(/\\/g, '/'))
    if (!file) continue
    const rule = ruleOfCode(diagnostic.code)
    const finding = rule === null ? null : toOxlintFinding(file, rule, diagnostic, templates)
    if (!finding || /^(?:|configuration|internal-error)$/.test(finding.messageId))
      collector.addProblem(file.fixture, `${file.path}: ${diagnostic.message}`)
    // The preset's other rules run, too: severities are as users have them.
    else if (batch.rules.has(finding.rule)) collector.addFinding(file.fixture, finding)
  }
}
