// Chooses the places for seeded defects: by a fixed seed, out of all candidates of the corpus, without asking the analysis.
// Usage: tsx --conditions=source bench/accuracy/select-places.ts [--seed S] [--out FILE]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lineIndex } from '../../scripts/corpus/line-index'
import { seededOrder } from '../../scripts/corpus/seeded-order'
import { corpusPackages, readSource, sourceFiles, type CorpusPackage } from '../../scripts/corpus/sources'
import { findAuthLogPlaces } from './auth-log-places'
import type { Candidate, SeedForm, SeedKind } from './candidate'
import { findErrorLogPlaces } from './error-log-places'
import { applyEdits, mapOffset, withHash } from './mutation'
import { formatPlace, type SeededPlace } from './place'
import { findRedactionPlaces } from './redaction-places'
import { childList, isFunction, isReference, nameOf, parseFile, type ParsedFile } from './syntax'
import { findUrlGuardPlaces } from './url-guard-places'

/** How many places of each kind. */
export const QUOTA: Readonly<Record<SeedKind, number>> = {
  'error-log': 16,
  'auth-log': 4,
  redaction: 10,
  'url-guard': 10,
}

/** Genuine deletions come first; equivalents fill the quota. */
const FORMS: readonly SeedForm[] = ['deleted', 'replaced', 'inserted']

/** A kind's places spread over the corpus: at most so many of one package, and one of a file. */
const MAX_PER_PACKAGE = 3

/** Not judged by the rules, whatever stands in them: migrations, seeds, fixtures, build scripts. */
const OUT_OF_SCOPE = /(?:^|\/)(?:migrations?|seeds?|seeders?|fixtures?|scripts|build|e2e|examples?)\//

/** Names that only browser code has; `$` counts as a parameter, since cheerio's users have a variable of that name. */
function isBrowserCode(file: ParsedFile): boolean {
  return file.nodes.some((node) => {
    if (node.type !== 'Identifier')
      return isFunction(node) && childList(node, 'params').some((one) => nameOf(one) === '$')
    return isReference(file, node) && /^(?:window|jQuery)$/.test(nameOf(node) ?? '')
  })
}

/** Chooses a kind's places out of its candidates. */
export function choosePlaces(candidates: readonly SeededPlace[], quota: number, seed: string): SeededPlace[] {
  const chosen: SeededPlace[] = []
  for (const form of FORMS) {
    const ofForm = candidates.filter((one) => one.form === form)
    for (const place of seededOrder(ofForm, seed, placeKey)) {
      if (chosen.length >= quota) return chosen
      const sharesFile = chosen.some((one) => one.package === place.package && one.file === place.file)
      const sharesPackage = chosen.filter((one) => one.package === place.package).length
      if (!sharesFile && sharesPackage < MAX_PER_PACKAGE) chosen.push(place)
    }
  }
  return chosen
}

function placeKey(place: SeededPlace): string {
  return JSON.stringify([place.package, place.version, place.file, place.kind, place.edits[0]?.start])
}

function candidatesOf(one: CorpusPackage): SeededPlace[] {
  return sourceFiles(one.folder).flatMap((path) => {
    const file = OUT_OF_SCOPE.test(path) ? null : parseFile(path, readSource(one.folder, path))
    return file === null || isBrowserCode(file) ? [] : findAll(file).map((candidate) => record(one, file, candidate))
  })
}

function findAll(file: ParsedFile): Candidate[] {
  return [findErrorLogPlaces, findAuthLogPlaces, findRedactionPlaces, findUrlGuardPlaces].flatMap((find) => find(file))
}

function record(one: CorpusPackage, file: ParsedFile, candidate: Candidate): SeededPlace {
  const edits = candidate.edits.map((edit) => withHash(file.text, edit))
  const mutated = applyEdits(file.text, edits)
  return {
    package: one.name,
    version: one.version,
    file: file.path,
    kind: candidate.kind,
    form: candidate.form,
    rule: candidate.rule,
    line: lineIndex(file.text)(candidate.expected).line,
    expectedLine: lineIndex(mutated)(mapOffset(candidate.expected, edits)).line,
    edits,
    description: candidate.description,
  }
}

function main(): void {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: 'places-1' }, out: { type: 'string' } } })
  const candidates = corpusPackages().flatMap(candidatesOf)
  const chosen: SeededPlace[] = []
  for (const kind of ['error-log', 'auth-log', 'redaction', 'url-guard'] as const) {
    const ofKind = candidates.filter((one) => one.kind === kind)
    const places = choosePlaces(ofKind, QUOTA[kind], values.seed)
    const forms = FORMS.map((form) => `${ofKind.filter((one) => one.form === form).length} ${form}`)
    console.log(`${kind}: ${places.length} of ${ofKind.length} candidates (${forms.join(', ')})`)
    chosen.push(...places)
  }
  const out = values.out ?? join(__dirname, 'seeded-places.jsonl')
  writeFileSync(out, `${chosen.map(formatPlace).join('\n')}\n`)
  console.log(`${chosen.length} places written to ${out}`)
}

if (require.main === module) main()
