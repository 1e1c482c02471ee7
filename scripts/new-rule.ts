// `npm run new:rule -- <id>`: writes the files that a rule starts with.
import { writeFiles } from './generate/generated-files'
import { newRuleFiles } from './generate/new-rule-files'
import { REPOSITORY, messageOf } from './repository'

const next = (id: string): string =>
  `next: make the two fixtures say what the rule is about, see them fail (npm run fixtures -- --rule ${id}), write find, then npm run update\n`

try {
  const [id] = process.argv.slice(2)
  if (id === undefined) throw new Error('usage: npm run new:rule -- <id>')
  const written = writeFiles(REPOSITORY, newRuleFiles(REPOSITORY, id).files)
  process.stdout.write(written.map((path) => `wrote ${path}\n`).join('') + next(id))
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
}
