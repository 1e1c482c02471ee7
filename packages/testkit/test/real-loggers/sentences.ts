// The sentences of a page, as a reader sees them: without code, tables and headings, each on one line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../../../../scripts/repository'

const pages = new Map<string, readonly string[]>()

/** Sentences of a page of the repository, in order. A sentence ends at a full stop, or where its paragraph or item does. */
export function sentencesOf(page: string): readonly string[] {
  const known = pages.get(page)
  if (known) return known
  const text = readFileSync(join(REPOSITORY, page), 'utf8')
  const found = paragraphsOf(text).flatMap((paragraph) => paragraph.split(/(?<=[^.]\.)\s+(?=[A-Z`*[])/))
  pages.set(page, found)
  return found
}

function paragraphsOf(text: string): readonly string[] {
  const plain = text.replace(/^```[^]*?^```$/gm, '\n').replace(/<!--[^]*?-->/g, '\n')
  const found: string[] = []
  let open = false
  for (const line of plain.split('\n')) {
    const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(line)
    if (line.trim() === '' || /^\s*[#|]/.test(line)) open = false
    else if (item || !open) {
      found.push((item?.[1] ?? line).trim())
      open = true
    } else found[found.length - 1] += ` ${line.trim()}`
  }
  return found
}
