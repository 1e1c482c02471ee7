// `logwright rules`: the list of rules.
import { openSession } from '@logwright/engine'
import { EXIT } from './check-options'
import { chooseColors, chooseLinks, type Terminal } from './terminal'
import { ruleDocsUrl } from './version'

/** Lists all rules, as text or as JSON. */
export function runRules(format: 'pretty' | 'json', terminal: Terminal): number {
  const rules = [...openSession({ root: terminal.cwd, config: { file: null } }).rules.values()].map(({ id, meta }) => ({
    id,
    group: meta.group,
    preset: meta.preset,
    severity: meta.severity,
    fix: meta.hasFix ? 'fix' : meta.hasSuggestions ? 'suggestion' : null,
    cwe: meta.cwe,
    description: meta.description,
    docs: ruleDocsUrl(id),
  }))
  if (format === 'json') terminal.stdout.write(`${JSON.stringify(rules, null, 2)}\n`)
  else {
    const colors = chooseColors(null, terminal)
    const link = chooseLinks(terminal)
    const width = Math.max(...rules.map((rule) => rule.id.length)) + 2
    const lines = rules.map(
      (r) =>
        `${colors.bold(link ? link(r.id, r.docs) : r.id)}${' '.repeat(width - r.id.length)}${r.preset.padEnd(13)}${r.severity.padEnd(9)}${(r.fix ?? '').padEnd(12)}${r.description}.`,
    )
    terminal.stdout.write(`${lines.join('\n')}\n`)
  }
  return EXIT.clean
}
