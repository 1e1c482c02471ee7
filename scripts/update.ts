// `npm run update`: runs every generator. `--check` writes nothing and fails when a generated file is out of date.
import { existsSync } from 'node:fs'
import { rules } from '@logwright/rules'
import { runNode } from './child'
import { staleFiles, writeFiles } from './generate/generated-files'
import { ruleDocs } from './generate/rule-docs'
import { REPOSITORY, inRepository, messageOf } from './repository'

/** Compiles the models; true when that went well or there is no compiler. */
async function updateModels(isCheck: boolean): Promise<boolean> {
  const compiler = inRepository('packages', 'models', 'scripts', 'compile.ts')
  if (!existsSync(compiler)) return true
  return (await runNode(['--import', 'tsx', compiler, ...(isCheck ? ['--check'] : [])])) === 0
}

/** Writes or checks what is generated from the rules. */
function updateRuleDocs(isCheck: boolean): boolean {
  const { files, problems } = ruleDocs(REPOSITORY, rules)
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
