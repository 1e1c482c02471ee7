// What a guard's name says of how it decides: `assertSafeUrl` throws, `isSafeUrl` answers, `sanitizeUrl` gives back a harmless one.
import type { GuardRow, LibraryModel } from '@logwright/analysis/model/rows'
import type { KnownName } from './short-forms'

const ANSWERS = /^(?:is|has|can|may|are|matches|in|allow|allows|allowed|permits?)(?=[A-Z_\d]|$)/
const REFUSES = /blocked|private|internal|unsafe|forbidden|denied|disallowed|local|reserved|malicious|invalid/i
const THROWS = /^(?:assert|ensure|require|must|enforce|guard|throw|reject|expect)/i

/** Rows of a guard at `path`. */
export function guardRows(known: KnownName, name: string, path: string): Pick<LibraryModel, 'guard' | 'barrier'> {
  const base = { path, value: known.argument ?? 'Argument[0]', protects: ['url-host', 'url-path'] as const }
  const guard = (known.holds ? [known.holds] : holdsByName(name)).map((holds): GuardRow => ({ ...base, holds }))
  const isQuestion = guard.every(({ holds }) => holds !== 'on-return')
  return isQuestion ? { guard } : { guard, barrier: [{ path, ends: ['url-host', 'url-path'] }] }
}

function holdsByName(name: string): readonly GuardRow['holds'][] {
  if (ANSWERS.test(name)) return [REFUSES.test(name) ? 'false-branch' : 'true-branch']
  if (THROWS.test(name)) return ['on-return']
  // `checkUrl(url)` may do either.
  return ['on-return', 'true-branch']
}
