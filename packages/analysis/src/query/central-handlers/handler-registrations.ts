// Which texts may register a central error handler, or configure what others log: asked of every file of a package, so it looks at
// words only.
import type { CompiledKnowledge } from '../../model/compile'
import { lastMember, readPlaceOfRow } from '../../model/trie-builder'

/** Every handler is given an error, or catches one. */
const TELLS_OF_ERRORS = /err|exception|catch/i

/** Makes the test from the models' rows. */
export function registrationTest(knowledge: CompiledKnowledge): (text: string) => boolean {
  const words = new Map<string, readonly string[]>()
  for (const row of knowledge.rows('handler')) {
    const constants = Object.values(row.when ?? {}).filter((each) => typeof each === 'string')
    const member = readPlaceOfRow('handler', row)?.findLast((step) => step.kind === 'member')
    for (const word of member?.names ?? []) words.set(`${word} ${constants.join()}`, [word, ...constants])
  }
  const tests = [...words.values()].map((each) => each.map((word) => new RegExp(`\\b${word.replace(/\$/g, '\\$')}\\b`)))
  return (text) => TELLS_OF_ERRORS.test(text) && tests.some((all) => all.every((pattern) => pattern.test(text)))
}

/** Makes the test for options by which one file configures what others log. */
export function sharingTest(knowledge: CompiledKnowledge): (text: string) => boolean {
  return wordTest(knowledge.rows('redaction').filter(({ covers }) => covers !== undefined))
}

/** The same for calls that say through what all requests go. */
export function governingTest(knowledge: CompiledKnowledge): (text: string) => boolean {
  return wordTest(knowledge.rows('outbound').filter(({ governs }) => governs !== undefined))
}

/** Whether a text has the last name of one of the rows' paths. */
function wordTest(rows: readonly { readonly path?: string }[]): (text: string) => boolean {
  const words = [...new Set(rows.flatMap(({ path }) => lastMember(path ?? '')))]
  const pattern = new RegExp(`\\b(?:${words.join('|')})\\b`)
  return (text) => pattern.test(text)
}
