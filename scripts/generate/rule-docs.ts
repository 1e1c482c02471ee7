// All documentation that is generated from the rules.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '@logwright/analysis/query/rule'
import type { Generated } from './generated-files'
import { rulePage } from './rule-page'
import { ruleIndex, withRuleTable } from './rule-table'

const FOLDER = 'docs/rules'

/** Pages, index and README table of `rules` for the repository at `root`; pages of rules that are gone are removed. */
export function ruleDocs(root: string, rules: readonly Rule[]): Generated {
  const pages = rules.map((rule) => ({ path: `${FOLDER}/${rule.id}.md`, ...rulePage(root, rule) }))
  const files = new Map<string, string | null>(orphans(root, rules).map((path) => [path, null]))
  for (const { path, text } of pages) if (text !== '') files.set(path, text)
  files.set(`${FOLDER}/README.md`, ruleIndex(rules))
  files.set('README.md', withRuleTable(readFileSync(join(root, 'README.md'), 'utf8'), rules))
  return { files, problems: pages.flatMap((page) => page.problems) }
}

function orphans(root: string, rules: readonly Rule[]): string[] {
  const folder = join(root, FOLDER)
  if (!existsSync(folder)) return []
  const known = new Set(['README.md', ...rules.map((rule) => `${rule.id}.md`)])
  return readdirSync(folder)
    .filter((file) => !known.has(file))
    .map((file) => `${FOLDER}/${file}`)
}
