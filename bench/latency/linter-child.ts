// The embedded ESLint `Linter` in a process of its own: no rules, the parser of TypeScript projects. Reads a job, writes a run.
import { readFileSync } from 'node:fs'
import { applyEdit, type CharacterEdit } from './edits'
import type { LatencyRun } from './server-run'

/** What stands in the file that is the process's one argument. */
export interface LinterJob {
  readonly text: string
  readonly edits: readonly CharacterEdit[]
}

async function main(): Promise<LatencyRun> {
  const { text, edits } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as LinterJob
  const { Linter } = await import('eslint')
  const parser = await import('@typescript-eslint/parser')
  const linter = new Linter({ configType: 'flat' })
  const config = [{ files: ['**/*.ts'], languageOptions: { parser } }]
  const verify = (code: string): number => linter.verify(code, config, 'service.ts').length
  const findings = verify(text)
  const first = performance.now()
  let current = text
  const durations = edits.map((edit) => {
    current = applyEdit(current, edit)
    const started = performance.now()
    verify(current)
    return performance.now() - started
  })
  return { first, findings, edits: durations, memory: process.memoryUsage.rss() / 1024 / 1024 }
}

main().then(
  (run) => process.stdout.write(JSON.stringify(run)),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exitCode = 1
  },
)
