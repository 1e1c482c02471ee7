// Why each rule exists, in a sentence or two of its page: what the language server shows when the pointer rests on a finding.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '@logwright/analysis/query/rule'
import type { Generated } from './generated-files'

const FILE = 'packages/language-server/src/generated/rule-reasons.json'

/** The first paragraphs of the section _Why_ of `rules`, without the sentences that only point elsewhere. */
export function ruleReasons(root: string, rules: readonly Rule[]): Generated {
  const reasons = rules.map(({ id }) => [id, reasonOf(join(root, 'packages', 'rules', 'src', id, 'docs.md'))] as const)
  const missing = reasons.filter(([, reason]) => reason === '').map(([id]) => id)
  return {
    files: new Map([[FILE, `${JSON.stringify(Object.fromEntries(reasons), null, 2)}\n`]]),
    problems: missing.map((id) => `packages/rules/src/${id}/docs.md: the section Why gives no reason in words`),
  }
}

function reasonOf(page: string): string {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const paragraph = /^## Why\s+([\s\S]*?)(?:\n\s*\n|$(?![\s\S]))/m.exec(text)?.[1] ?? ''
  const sentences = paragraph
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+(?=[A-Z])/)
  return sentences.filter((sentence) => !sentence.includes('](')).join(' ')
}
