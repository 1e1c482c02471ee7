// Which names mean a secret or personal data: the vocabulary's terms as whole words, with the harmless forms taken out.
import type { HeldTerms } from '../../model/held-terms'
import type { SensitiveVocabulary } from '../../model/rows'
import { findTerm, hasAnyTerm, singular, splitWords } from '../names'
import { MAX_JUDGES, MAX_WORDS } from '../../limits'

/** What is looked for. */
export interface SensitivityOptions {
  /** Ids of the vocabulary's classes. */
  readonly classes: readonly string[]
  /** Further names, whole words. */
  readonly names: readonly string[]
  /** Names that are harmless in this project, compared as a whole, case-insensitively. */
  readonly ignoreNames: readonly string[]
}

/** A name that means something sensitive. */
export interface Sensitive {
  readonly name: string
  readonly classId: string
  readonly label: string
}

/** Judges names; answers are kept per vocabulary and options object. */
export interface SensitivityJudge {
  /** @param owner name of the object that has the field, where known. */
  readonly judge: (name: string, owner: string | null) => Sensitive | null
  /** Classes in the order in which they were asked for: what is worse comes first. */
  readonly rank: (classId: string) => number
  /** A function of this name returns something masked, hashed or encrypted. */
  readonly isMasker: (name: string) => boolean
  /** The name says that a value identifies, counts or describes something: `monitorId`, `kind`. */
  readonly isMetadata: (name: string) => boolean
}

/** The object that has a field. */
interface Owner {
  readonly name: string
  /** Its fields are personal. */
  readonly isPerson: boolean
}

interface Term {
  readonly classId: string
  readonly label: string
  readonly words: readonly string[]
  readonly inObject: boolean
  readonly holders: readonly string[] | null
  readonly unless: readonly string[]
  /** The term must be the whole name. */
  readonly isWhole: boolean
}

const judges = new WeakMap<SensitiveVocabulary, Map<string, SensitivityJudge>>()

/** Opens a judge; one is kept per vocabulary and options, with all its answers. */
export function openSensitivity(vocabulary: SensitiveVocabulary, options: SensitivityOptions): SensitivityJudge {
  const key = JSON.stringify([options.classes, options.names, options.ignoreNames])
  const known = judges.get(vocabulary) ?? new Map<string, SensitivityJudge>()
  judges.set(vocabulary, known)
  const judge = known.get(key) ?? makeJudge(vocabulary, options)
  if (known.size > MAX_JUDGES) known.clear()
  known.set(key, judge)
  return judge
}

function makeJudge(vocabulary: SensitiveVocabulary, options: SensitivityOptions): SensitivityJudge {
  const terms = indexTerms(collectTerms(vocabulary, options))
  const ignored = new Set([...options.ignoreNames, ...(vocabulary.removed ?? [])].map((name) => name.toLowerCase()))
  const persons = vocabulary.persons.map((term) => term.split(' '))
  const forms = vocabulary.personForms.map((term) => term.split(' '))
  const memo = new Map<string, Sensitive | null>()
  return {
    judge: (name, owner) => {
      const key = owner === null ? name : `${name}\n${owner}`
      const known = memo.get(key)
      if (known !== undefined) return known
      const isPerson = owner !== null && namesPerson(splitWords(owner), persons, forms)
      const isHeldHarmlessly = owner !== null && vocabulary.harmless.holders.includes(owner.toLowerCase())
      const answer =
        isHeldHarmlessly || ignored.has(name.toLowerCase())
          ? null
          : judgeWords(vocabulary, terms, name, owner === null ? null : { name: owner, isPerson })
      memo.set(key, answer)
      return answer
    },
    rank: (classId) => options.classes.indexOf(classId),
    isMasker: (name) => hasAnyTerm(name, vocabulary.maskers),
    // `payload` alone is the whole of what was sent.
    isMetadata: (name) =>
      name !== 'payload' && vocabulary.harmless.suffixes.some((term) => endsWith(splitWords(name), term.split(' '))),
  }
}

/** The name ends in a person's, or in one and words that change nothing: `currentUser`, `userInfo`, `user2`; not `userRole`. */
function namesPerson(
  words: readonly string[],
  persons: readonly (readonly string[])[],
  forms: readonly (readonly string[])[],
): boolean {
  return persons.some((term) => {
    const found = findTerm(words, term)
    let rest = found ? words.slice(found.end) : null
    while (rest && rest.length > 0) {
      const at = rest
      const form = /^\d+$/.test(at[0] ?? '') ? [''] : forms.find((each) => findTerm(at, each)?.start === 0)
      rest = form ? at.slice(form.length) : null
    }
    return rest !== null
  })
}

function collectTerms(vocabulary: SensitiveVocabulary, options: SensitivityOptions): readonly Term[] {
  const removed = new Set((vocabulary.removed ?? []).map((name) => splitWords(name).join('')))
  const terms: Term[] = [...options.names, ...(vocabulary.added ?? [])].map((name) => ({
    classId: 'custom',
    label: 'a name from the configuration',
    words: splitWords(name),
    inObject: false,
    holders: null,
    unless: [],
    isWhole: false,
  }))
  for (const group of vocabulary.classes) {
    if (!options.classes.includes(group.id)) continue
    const add = (term: string, inObject: boolean, held: HeldTerms | null = null): void => {
      if (removed.has(term.replaceAll(' ', ''))) return
      const { holders = null, unless = [], isWhole = false } = held ?? {}
      const { id: classId, label } = group
      terms.push({ classId, label, words: term.split(' '), inObject, holders, unless, isWhole })
    }
    for (const term of group.terms) add(term, false)
    for (const term of group.inObject ?? []) add(term, true)
    for (const held of [group.heldBy ?? []].flat()) for (const term of held.terms) add(term, false, held)
  }
  return terms.sort((a, b) => b.words.length - a.words.length || b.words.join('').length - a.words.join('').length)
}

/** Terms in the order in which they count, and their places by first word and by all words written as one. */
interface TermIndex {
  readonly terms: readonly Term[]
  readonly byWord: ReadonlyMap<string, readonly number[]>
}

function indexTerms(terms: readonly Term[]): TermIndex {
  const byWord = new Map<string, number[]>()
  terms.forEach(({ words }, at) => {
    for (const key of new Set([words[0] ?? '', words.join('')])) {
      const known = byWord.get(key)
      if (known) known.push(at)
      else byWord.set(key, [at])
    }
  })
  return { terms, byWord }
}

/** Terms that may stand in a name of these words, in the order in which they count. */
function candidates({ terms, byWord }: TermIndex, words: readonly string[]): readonly Term[] {
  const places = new Set<number>()
  for (const word of words) {
    for (const at of byWord.get(word) ?? []) places.add(at)
    for (const at of byWord.get(singular(word)) ?? []) places.add(at)
  }
  return [...places].sort((a, b) => a - b).flatMap((at) => terms[at] ?? [])
}

function judgeWords(
  vocabulary: SensitiveVocabulary,
  terms: TermIndex,
  name: string,
  owner: Owner | null,
): Sensitive | null {
  const words = splitWords(name)
  // The working directory, among the variables of the environment.
  if (/^(OLD)?PWD$/.test(name)) return null
  if (words.length === 0 || words.length > MAX_WORDS) return null
  for (const term of candidates(terms, words)) {
    if (term.inObject && !owner?.isPerson) continue
    if (!isHolder(term, owner)) continue
    const at = findTerm(words, term.words)
    if (!at || (term.isWhole && at.end - at.start < words.length)) continue
    if (isHarmless(vocabulary, words, at)) return null
    return { name, classId: term.classId, label: term.label }
  }
  return null
}

/** The object is one whose field of this name counts. */
function isHolder({ holders, unless }: Term, owner: Owner | null): boolean {
  if (holders === null && unless.length === 0) return true
  const words = owner === null ? [] : splitWords(owner.name)
  const isHeld = holders === null || words.some((word) => holders.includes(word))
  return isHeld && !unless.includes(words.at(-1) ?? '')
}

/** A word before, behind or around the term takes its meaning away: `hasPassword`, `tokenCount`, `nextPageToken`. */
function isHarmless(
  vocabulary: SensitiveVocabulary,
  words: readonly string[],
  at: { readonly start: number; readonly end: number },
): boolean {
  const { harmless } = vocabulary
  const before = words.slice(0, at.start)
  const after = words.slice(at.end)
  if (harmless.prefixes.some((term) => startsWith(before, term.split(' ')))) return true
  if (harmless.suffixes.some((term) => endsWith(after, term.split(' ')))) return true
  // `maskedprivate_key`
  if (words.some((word) => /^(masked|redacted)\w/.test(word))) return true
  return harmless.anywhere.some((term) => {
    const found = findTerm(words, term.split(' '))
    // `refreshTokens` are no count of words: the term found says more than the harmless one within it.
    return (
      found !== null && !(found.start >= at.start && found.end <= at.end && found.end - found.start < at.end - at.start)
    )
  })
}

function startsWith(words: readonly string[], term: readonly string[]): boolean {
  return term.every((word, i) => words[i] === word)
}

function endsWith(words: readonly string[], term: readonly string[]): boolean {
  const offset = words.length - term.length
  return (
    offset >= 0 && term.every((word, i) => words[offset + i] === word || singular(words[offset + i] ?? '') === word)
  )
}
