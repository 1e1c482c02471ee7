// Checks of the vocabularies: terms are lower-case words, and no term is harmless by itself.

interface NameClass {
  readonly id: string
  readonly terms: readonly string[]
  readonly inObject?: readonly string[]
}

interface SensitiveNames {
  readonly classes: readonly NameClass[]
  readonly harmless: {
    readonly suffixes: readonly string[]
    readonly prefixes: readonly string[]
    readonly anywhere: readonly string[]
  }
  readonly maskers: readonly string[]
  readonly persons: readonly string[]
  readonly personForms: readonly string[]
  readonly secretRoutes: readonly string[]
}

const WORDS = /^[\p{Ll}\p{Lm}\p{Lo}0-9]+( [\p{Ll}\p{Lm}\p{Lo}0-9]+)*\*?$/u

/** @returns one sentence per word that is not lower-case words, or stands twice. */
export function checkWords(place: string, words: readonly string[]): string[] {
  const malformed = words.filter((word) => typeof word !== 'string' || !WORDS.test(word))
  const repeated = words.filter((word, index) => words.indexOf(word) !== index)
  return [
    ...malformed.map((word) => `${place}: '${word}' is not lower-case words`),
    ...repeated.map((word) => `${place}: '${word}' stands twice`),
  ]
}

/** Methods are written as they are in code. */
function checkMethods(lists: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(lists).flatMap(([list, names]) =>
    names
      .filter((name, index) => !/^[$\w]+$/.test(name) || names.indexOf(name) !== index)
      .map((name) => `vocabulary/method-names.yml: ${list}: '${name}' is no name, or stands twice`),
  )
}

function hides(term: string, harmless: SensitiveNames['harmless']): string | undefined {
  return harmless.anywhere.find((words) => ` ${term} `.includes(` ${words} `))
}

function checkSensitive(names: SensitiveNames): string[] {
  const place = 'vocabulary/sensitive-names.yml'
  const { suffixes, prefixes, anywhere } = names.harmless
  const lists: [string, readonly string[]][] = [
    ['suffixes', suffixes],
    ['prefixes', prefixes],
    ['anywhere', anywhere],
    ['maskers', names.maskers],
    ['persons', names.persons],
    ['personForms', names.personForms],
    ['secretRoutes', names.secretRoutes],
    ...names.classes.map((each): [string, readonly string[]] => [each.id, [...each.terms, ...(each.inObject ?? [])]]),
  ]
  const hidden = names.classes.flatMap(({ id, terms, inObject }) =>
    [...terms, ...(inObject ?? [])].flatMap((term) => {
      const by = hides(term, names.harmless)
      return by === undefined ? [] : [`${place}: class '${id}': '${term}' never counts, because '${by}' is harmless`]
    }),
  )
  return [...lists.flatMap(([list, words]) => checkWords(`${place}: ${list}`, words)), ...hidden]
}

/** @returns one sentence per problem. */
export function checkVocabulary(vocabulary: {
  sensitive: unknown
  events: unknown
  loggingNames: unknown
  probeNames: unknown
  connectionNames: unknown
  methodNames: unknown
}): string[] {
  const events = vocabulary.events as readonly { readonly id: string }[]
  const ids = events.map((event) => event.id)
  return [
    ...checkSensitive(vocabulary.sensitive as SensitiveNames),
    ...checkWords('vocabulary/logging-names.yml', vocabulary.loggingNames as readonly string[]),
    ...checkWords('vocabulary/probe-names.yml', vocabulary.probeNames as readonly string[]),
    ...checkWords('vocabulary/connection-names.yml', vocabulary.connectionNames as readonly string[]),
    ...checkMethods(vocabulary.methodNames as Readonly<Record<string, readonly string[]>>),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `vocabulary/security-events.yml: '${id}' stands twice`),
  ]
}
