// Links between the pages of the repository lead somewhere: the file exists, and so does the heading.
import { dirname, join } from 'node:path/posix'
import type { Invariant, Problem } from './invariant'
import type { SourceTree, TextFile } from './source-tree'

/** The repository's own address; links in packages' READMEs are written with it, because npm shows them elsewhere. */
const OWN = /^https:\/\/github\.com\/logwright\/logwright\/(?:blob|tree)\/main\//

/** Every link to a file of this repository, and to a heading in it, leads there. */
export const docLinks: Invariant = {
  name: 'doc-links',
  check: (tree) => tree.files.filter(({ path }) => path.endsWith('.md')).flatMap((page) => deadLinks(tree, page)),
}

function deadLinks(tree: SourceTree, page: TextFile): Problem[] {
  const problems: Problem[] = []
  for (const [index, line] of proseLines(page.text).entries())
    for (const [, link] of line.matchAll(/\]\(([^)\s]+)\)/g))
      if (link !== undefined && isDead(tree, page, link))
        problems.push({ path: page.path, line: index + 1, what: link, message: `the link '${link}' leads nowhere.` })
  return problems
}

function isDead(tree: SourceTree, page: TextFile, link: string): boolean {
  if (/^[a-z]+:/.test(link) && !OWN.test(link)) return false
  const [path = '', heading] = link.replace(OWN, '/').split('#')
  const target = path === '' ? page.path : path.startsWith('/') ? path.slice(1) : join(folderOf(page), path)
  if (!tree.has(target)) return true
  const found = tree.files.find((file) => file.path === target)
  return heading !== undefined && found !== undefined && !anchorsOf(found).has(heading)
}

/** A rule's docs.md is read as a page of docs/rules. */
function folderOf({ path }: TextFile): string {
  return /^packages\/rules\/src\/[^/]+\/docs\.md$/.test(path) ? 'docs/rules' : dirname(path)
}

/** Lines with code taken out. */
function proseLines(text: string): readonly string[] {
  let isCode = false
  return text.split('\n').map((line) => {
    if (/^\s*```/.test(line)) isCode = !isCode
    return isCode ? '' : line.replace(/`[^`]*`/g, (code) => code.replace(/[[\]()]/g, ' '))
  })
}

/** Headings as GitHub turns them into anchors. */
function anchorsOf(page: TextFile): ReadonlySet<string> {
  const headings = proseLines(page.text).filter((line) => /^#+ /.test(line))
  return new Set(
    headings.map((line) =>
      line
        .replace(/^#+ /, '')
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  )
}
