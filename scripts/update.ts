// `npm run update`: runs every generator. `--check` writes nothing and fails when a generated file is out of date.
import { existsSync, readFileSync } from 'node:fs'
import { rules } from '@logwright/rules'
import { legacyConfig } from '../packages/eslint-plugin/src/configs/presets'
import { runNode } from './child'
import { coveragePage } from './generate/coverage-page'
import { staleFiles, writeFiles } from './generate/generated-files'
import { withPresets } from './generate/oxlint-docs'
import { ruleDocs } from './generate/rule-docs'
import { ruleReasons } from './generate/rule-reasons'
import { REPOSITORY, inRepository, messageOf } from './repository'

/** Compiles the models; true when that went well or there is no compiler. */
async function updateModels(isCheck: boolean): Promise<boolean> {
  const compiler = inRepository('packages', 'models', 'scripts', 'compile.ts')
  if (!existsSync(compiler)) return true
  return (await runNode(['--import', 'tsx', compiler, ...(isCheck ? ['--check'] : [])])) === 0
}

const OXLINT_PAGE = 'docs/oxlint.md'

function oxlintPage(): string {
  const presets = { recommended: legacyConfig('recommended'), strict: legacyConfig('strict') }
  return withPresets(readFileSync(inRepository(OXLINT_PAGE), 'utf8'), presets)
}

/** Writes or checks what is generated from the rules. */
function updateRuleDocs(isCheck: boolean): boolean {
  const [pages, reasons, coverage] = [ruleDocs(REPOSITORY, rules), ruleReasons(REPOSITORY, rules), coveragePage(rules)]
  const problems = [...pages.problems, ...reasons.problems, ...coverage.problems]
  const files = new Map([...pages.files, ...reasons.files, ...coverage.files, [OXLINT_PAGE, oxlintPage()] as const])
  const changed = isCheck ? staleFiles(REPOSITORY, files) : writeFiles(REPOSITORY, files)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  for (const path of changed)
    process.stdout.write(isCheck ? `${path} is out of date: run npm run update\n` : `wrote ${path}\n`)
  return problems.length === 0 && !(isCheck && changed.length > 0)
}

async function main(isCheck: boolean): Promise<boolean> {
  const areModelsGood = await updateModels(isCheck)
  return updateRuleDocs(isCheck) && areModelsGood
}

main(process.argv.includes('--check')).then(
  (isGood) => (process.exitCode = isGood ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exitCode = 1
  },
)
