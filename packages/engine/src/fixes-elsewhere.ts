// Fixes that are made in another file: findings name the module and what is wanted there, hosts that can edit it are given the place.
import { openModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { Fix } from '@logwright/analysis/query/finding'
import { lastOfOnlyList } from '@logwright/analysis/query/redaction/redact-lists'
import { splitByteOrderMark } from './io'
import { lowerFile } from './project/lowered-files'
import type { ReportedFix } from './session'
import type { SessionCore } from './session-state'

/** Looks places in other files up; a fix that finds none is left out. */
export function placeFixes(state: SessionCore, fixes: readonly Fix[]): readonly ReportedFix[] {
  return fixes.flatMap((fix): readonly ReportedFix[] => {
    if (!fix.elsewhere) return [fix]
    const insertion = insertionFor(state, fix.elsewhere)
    return insertion ? [{ ...fix, insertion }] : []
  })
}

/** Behind the last path of the list, in its quotes. */
function insertionFor(state: SessionCore, { module, path }: NonNullable<Fix['elsewhere']>): ReportedFix['insertion'] {
  const file = state.absolute(module)
  const read = state.io.readFile(file)
  if (read.kind !== 'text') return undefined
  const { text } = splitByteOrderMark(read.text)
  const { outcome, lines } = lowerFile(state, { path: file, text })
  if (outcome.kind !== 'facts') return undefined
  const last = lastOfOnlyList(openModuleFlow(outcome.facts, state.knowledge, undefined, state.asking), path)
  if (last === null) return undefined
  const at = outcome.positions.functions[last.fn]
  const start = at?.start[last.value]
  const end = at?.end[last.value]
  if (start === undefined || end === undefined) return undefined
  const quote = /^['"`]/.exec(text.slice(start, end))?.[0] ?? "'"
  const place = lines.positionAt(end)
  return { path: module, file, range: { start: end, end }, start: place, end: place, text: `, ${quote}${path}${quote}` }
}
