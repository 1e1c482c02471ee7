// Names of the lists of words in packages/models/vocabulary/*-words.yml, each of which says what its words tell.

/** All of them; a test compares them with the files. */
export const WORD_LISTS = [
  'whoAndRights',
  'logins',
  'asksSomebody',
  'proofs',
  'keyHolders',
  'owners',
  'askers',
  'compares',
  'passwordStrength',
  'secondFactors',
  'stillWanted',
  'formChecks',
  'somebodyInParticular',
  'denials',
  'mayBeSeen',
  'asksForThings',
  'statesOfThings',
  'statesOfServer',
  'somebody',
  'presentedSecrets',
  'secondOfTwo',
  'passwords',
  'chosen',
  'present',
  'doneOnce',
  'checksCredentials',
  'changesFactor',
  'factors',
  'otherTokens',
  'takesCodes',
  'codesOfLogin',
  'addresses',
  'addressLists',
  'questions',
  'yesOrNo',
  'givers',
  'holders',
  'flags',
  'notOfEverybody',
  'credentialParts',
  'stores',
  'partsOfFactor',
] as const

/** Lower-case words, to be looked for among those of a name or a text that is split into words. */
export type WordLists = Readonly<Record<(typeof WORD_LISTS)[number], ReadonlySet<string>>>

/** A list that is not given is empty. */
export function compileWordLists(lists: Readonly<Record<string, readonly string[]>>): WordLists {
  const compiled: Partial<Record<keyof WordLists, ReadonlySet<string>>> = {}
  for (const name of WORD_LISTS) compiled[name] = new Set(lists[name])
  return compiled as WordLists
}
