// A rule cannot exist without a page and without a bad and a good fixture.
import type { Invariant, Problem } from './invariant'
import type { SourceTree, TextFile } from './source-tree'

/** Headings that every rule's docs.md has, in this order. */
const DOC_HEADINGS = ['What it does', 'Why', 'Limits', 'When not to use it', 'Fix safety', 'Options'] as const

/** Ids of the rules: the folders of packages/rules/src. */
export function ruleIds(tree: SourceTree): readonly string[] {
  const ids = tree.files.map((file) => /^packages\/rules\/src\/([^/]+)\/rule\.ts$/.exec(file.path)?.[1])
  return ids.filter((id) => id !== undefined)
}

/** Every rule has docs.md with all headings, a bad and a good fixture, and stands in the list. */
export const ruleFolders: Invariant = {
  name: 'rule-folders',
  check: (tree) =>
    ruleIds(tree).flatMap((id) => [...pageProblems(tree, id), ...fixtureProblems(tree, id), ...listProblems(tree, id)]),
}

const at = (path: string, what: string, message: string): Problem => ({ path, line: 1, what, message })

function pageProblems(tree: SourceTree, id: string): Problem[] {
  const path = `packages/rules/src/${id}/docs.md`
  const page = tree.files.find((file) => file.path === path)
  if (!page) return [at(`packages/rules/src/${id}/rule.ts`, 'docs.md', `the rule ${id} has no docs.md.`)]
  const headings = [...page.text.matchAll(/^## (.+)$/gm)].map((match) => match[1])
  const missing = DOC_HEADINGS.filter((heading) => !headings.includes(heading))
  return missing.map((heading) => at(path, heading, `the page lacks the heading '## ${heading}'.`))
}

/** A fixture is a file, or a folder of files; `x.fixed.ts` belongs to `x.ts`. */
function fixturesOf(tree: SourceTree, id: string): ReadonlyMap<string, readonly TextFile[]> {
  const folder = `test-fixtures/rules/${id}/`
  const files = tree.files.filter((file) => file.path.startsWith(folder) && !/\.fixed\.\w+$/.test(file.path))
  const byName = new Map<string, TextFile[]>()
  for (const file of files) {
    const name = file.path.slice(folder.length).split('/')[0] as string
    byName.set(name, [...(byName.get(name) ?? []), file])
  }
  return byName
}

/** Whether a fixture's text claims a finding of the rule. */
function claimsFinding(file: TextFile): boolean {
  return /^\s*\/\/\s*<?\s*\^+\s*error:|\/\/!\s/m.test(file.text)
}

function fixtureProblems(tree: SourceTree, id: string): Problem[] {
  const fixtures = [...fixturesOf(tree, id).values()]
  const bad = fixtures.filter((files) => files.some(claimsFinding)).length
  const path = `packages/rules/src/${id}/rule.ts`
  const where = `test-fixtures/rules/${id}`
  const problems: Problem[] = []
  if (bad === 0) problems.push(at(path, 'bad fixture', `${where} has no bad fixture: one that claims a finding.`))
  if (bad === fixtures.length)
    problems.push(at(path, 'good fixture', `${where} has no good fixture: one without a marker.`))
  return problems
}

function listProblems(tree: SourceTree, id: string): Problem[] {
  const path = 'packages/rules/src/index.ts'
  const list = tree.files.find((file) => file.path === path)
  if (list?.text.includes(`'./${id}/rule'`)) return []
  return [at(path, id, `the rule ${id} is not in the list of rules.`)]
}
