// Names as words: `userPasswordHash` is user, password, hash. All name heuristics compare whole words.
import { MAX_NAMES } from '../limits'

const memo = new Map<string, readonly string[]>()

/** Letters that do not come apart into a plain one and its mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ß: 'ss', ı: 'i' }

/** The name without accents: `contraseña` is written `contrasena` as often. */
function withoutAccents(name: string): string {
  const bare = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return bare.normalize('NFC').replace(/[łŁøØđĐßı]/g, (letter) => PLAIN[letter] ?? letter)
}

/** Splits a name in camel, Pascal, snake, kebab or dotted spelling into lower-case words without accents. */
export function splitWords(name: string): readonly string[] {
  const known = memo.get(name)
  if (known) return known
  const isPlain = /^[ -~]*$/.test(name)
  const words = (isPlain ? name : withoutAccents(name))
    // `2FA_CODE` begins with `2fa`.
    .replace(/([a-z]|(?<=[A-Za-z]\d*)\d)([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(isPlain ? /[^A-Za-z\d]+/ : /[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
  if (memo.size > MAX_NAMES) memo.clear()
  memo.set(name, words)
  return words
}

/** Some of the words is in the list. */
export function hasWord(list: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((word) => list.has(word))
}

/** A word that stands for a secret in the names of functions and settings about showing it. */
export const SECRET_WORD = /^(tokens?|secrets?|passwords?|keys?|credentials?|code|apikey)$/

/** The word without plural ending. */
export function singular(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Where the sequence `term` (words) stands in `words` as adjacent whole words; also when they are written as one word. -1: nowhere. */
export function findTerm(
  words: readonly string[],
  term: readonly string[],
): { readonly start: number; readonly end: number } | null {
  const joined = term.length === 1 ? term[0] : term.join('')
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    if (word === joined || singular(word) === joined) return { start: i, end: i + 1 }
    if (term.length > 1 && term.every((t, k) => words[i + k] === t || singular(words[i + k] ?? '') === t))
      return { start: i, end: i + term.length }
  }
  return null
}

interface TermMatcher {
  /** Terms by their first word, and by all their words written as one. */
  readonly byWord: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly starts: readonly string[]
  readonly known: Map<string, boolean>
}

const matchers = new WeakMap<readonly string[], TermMatcher>()

function matcherOf(terms: readonly string[]): TermMatcher {
  const known = matchers.get(terms)
  if (known) return known
  const made: TermMatcher = {
    byWord: indexTerms(terms.filter((term) => !term.endsWith('*'))),
    starts: terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1)),
    known: new Map(),
  }
  matchers.set(terms, made)
  return made
}

function indexTerms(terms: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byWord = new Map<string, (readonly string[])[]>()
  for (const term of terms) {
    const words = term.split(' ')
    for (const key of new Set([words[0] ?? '', words.join('')])) {
      const known = byWord.get(key)
      if (known) known.push(words)
      else byWord.set(key, [words])
    }
  }
  return byWord
}

function startsTerm(matcher: TermMatcher, words: readonly string[], word: string): boolean {
  const terms = matcher.byWord.get(word)
  return terms !== undefined && terms.some((term) => findTerm(words, term) !== null)
}

/**
 * @returns true when any of the terms (words parted by blanks; a final `*` matches the rest of a word) stands in the name.
 * Answers are kept per list of terms, which must therefore not change; a list lives as long as the knowledge it is part of.
 */
export function hasAnyTerm(name: string, terms: readonly string[]): boolean {
  const matcher = matcherOf(terms)
  const known = matcher.known.get(name)
  if (known !== undefined) return known
  const words = splitWords(name)
  const has =
    matcher.starts.some((start) => words.some((word) => word.startsWith(start))) ||
    words.some((word) => startsTerm(matcher, words, word) || startsTerm(matcher, words, singular(word)))
  if (matcher.known.size > MAX_NAMES) matcher.known.clear()
  matcher.known.set(name, has)
  return has
}
