// Chooses the places for seeded defects: by a fixed seed, out of all candidates of the corpus, without asking the analysis.
// Usage: tsx --conditions=source bench/accuracy/select-places.ts [--seed S] [--out FILE]; further ones of one kind, in files that
// the chosen ones leave alone: --kind redaction --quota 46 --seed S --out FILE
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lineIndex } from '../../scripts/corpus/line-index'
import { seededOrder } from '../../scripts/corpus/seeded-order'
import { readSource, sourceFiles, type CorpusPackage } from '../../scripts/corpus/sources'
import { findCallbackLogPlaces } from './callback-log-places'
import { findCentralLogPlaces } from './central-log-places'
import { SEED_KINDS, type Candidate, type SeedForm, type SeedKind } from './candidate'
import { drawnPackages } from './drawn-packages'
import { findErrorLogPlaces } from './error-log-places'
import { findHelperLogPlaces } from './helper-log-places'
import { moveCandidate, type MovedCandidate } from './moved-places'
import { applyEdits, mapOffset, withHash } from './mutation'
import type { FileEdit } from './other-module'
import { formatPlace, needsOtherFile, parsePlaces, type PlaceEdit, type SeededPlace } from './place'
import { findRedactionPlaces } from './redaction-places'
import { findReplacedIdPlaces } from './replaced-id-places'
import { childList, isFunction, isReference, nameOf, parseFile, type ParsedFile } from './syntax'
import { findRefusalLogPlaces } from './refusal-log-places'
import { findUrlGuardPlaces } from './url-guard-places'
import { findWeakGuardPlaces } from './weak-guard-places'
import { isWrongPlace } from './wrong-places'

/** How many places of each kind that their file alone decides. */
const QUOTA: Readonly<Record<SeedKind, number>> = {
  'error-log': 17,
  'auth-log': 4,
  redaction: 10,
  'url-guard': 10,
  'access-log': 5,
  'integrity-log': 4,
  'callback-log': 6,
  'weak-url-check': 30,
}

/** How many places of each kind that another file decides. */
const OTHER_FILE_QUOTA: Readonly<Record<SeedKind, number>> = {
  'error-log': 19,
  'auth-log': 8,
  redaction: 8,
  'url-guard': 8,
  'access-log': 2,
  'integrity-log': 1,
  'callback-log': 2,
  'weak-url-check': 0,
}

/** Genuine deletions come first; equivalents fill the quota. */
const FORMS: readonly SeedForm[] = ['deleted', 'replaced', 'inserted', 'moved', 'weakened']

/** A kind's places spread over the corpus: at most so many of one package, and one of a file. */
const MAX_PER_PACKAGE = 3
const MAX_FURTHER_PER_PACKAGE = 5

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
export function choosePlaces(
  candidates: readonly SeededPlace[],
  quota: number,
  seed: string,
  perPackage = MAX_PER_PACKAGE,
): SeededPlace[] {
  const chosen: SeededPlace[] = []
  for (const form of FORMS) {
    const ofForm = candidates.filter((one) => one.form === form)
    for (const place of seededOrder(ofForm, seed, placeKey)) {
      if (chosen.length >= quota) return chosen
      const sharesFile = chosen.some((one) => one.package === place.package && one.file === place.file)
      const sharesPackage = chosen.filter((one) => one.package === place.package).length
      if (!sharesFile && sharesPackage < perPackage) chosen.push(place)
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
    if (file === null || isBrowserCode(file)) return []
    const found = findAll(file)
    const read = (other: string): string | null =>
      existsSync(join(one.folder, other)) ? readSource(one.folder, other) : null
    const moved = found
      .map((candidate) => moveCandidate(file, candidate, read))
      .filter((candidate) => candidate !== null)
    return [
      ...found.map((candidate) => record(one, file, candidate)),
      ...[
        ...findCentralLogPlaces(one.name, file, read),
        ...findHelperLogPlaces(file, read),
        ...moved,
        ...findWeakGuardPlaces(file),
      ].map((candidate) => recordMoved(one, file, candidate)),
    ]
  })
}

function findAll(file: ParsedFile): Candidate[] {
  return [
    findErrorLogPlaces,
    findRefusalLogPlaces,
    findCallbackLogPlaces,
    findRedactionPlaces,
    findUrlGuardPlaces,
  ].flatMap((find) => find(file))
}

function record(one: CorpusPackage, file: ParsedFile, candidate: Candidate): SeededPlace {
  const edits = candidate.edits.map((edit) => withHash(file.text, edit))
  const before = (candidate.before ?? []).map((edit) => withHash(file.text, edit))
  return {
    ...common(one, file, candidate),
    line: lineAfter(file, candidate.expected, before),
    expectedLine: lineAfter(file, candidate.expected, edits),
    ...(before.length > 0 && { before }),
    edits,
    description: candidate.description,
  }
}

function recordMoved(one: CorpusPackage, file: ParsedFile, candidate: MovedCandidate): SeededPlace {
  const hashed = (edits: readonly FileEdit[]): PlaceEdit[] =>
    edits.map((edit) => ({ ...edit, ...withHash(readSource(one.folder, edit.file), edit) }))
  const before = hashed(candidate.before)
  const edits = hashed(candidate.edits)
  return {
    ...common(one, file, candidate),
    line: lineAfter(file, candidate.expected, before),
    expectedLine: lineAfter(file, candidate.expected, edits),
    ...(before.length > 0 && { before }),
    edits,
    description: candidate.description,
  }
}

/** Whether all edited files can be parsed after the edits. */
function isSound(one: CorpusPackage, place: SeededPlace): boolean {
  const files = [...new Set(place.edits.map((edit) => edit.file ?? place.file))]
  return files.every((path) => {
    const edits = place.edits.filter((edit) => (edit.file ?? place.file) === path)
    return parseFile(path, applyEdits(readSource(one.folder, path), edits)) !== null
  })
}

function common(
  one: CorpusPackage,
  file: ParsedFile,
  { kind, form, rule }: Pick<Candidate, 'kind' | 'form' | 'rule'>,
): Pick<SeededPlace, 'package' | 'version' | 'file' | 'kind' | 'form' | 'rule'> {
  return { package: one.name, version: one.version, file: file.path, kind, form, rule }
}

/** The line of an offset after those edits that concern the file itself. */
function lineAfter(file: ParsedFile, offset: number, edits: readonly PlaceEdit[]): number {
  const own = edits.filter((edit) => edit.file === undefined || edit.file === file.path)
  return lineIndex(applyEdits(file.text, own))(mapOffset(offset, own)).line
}

function chooseOfAll(
  candidates: readonly SeededPlace[],
  quota: Readonly<Record<SeedKind, number>>,
  seed: string,
): SeededPlace[] {
  return SEED_KINDS.flatMap((kind) => {
    const ofKind = candidates.filter((one) => one.kind === kind)
    const places = choosePlaces(ofKind, quota[kind], seed)
    const forms = FORMS.map((form) => `${ofKind.filter((one) => one.form === form).length} ${form}`)
    console.log(`${kind}: ${places.length} of ${ofKind.length} candidates (${forms.join(', ')})`)
    return places
  })
}

function replacedIdsOf(one: CorpusPackage): SeededPlace[] {
  return sourceFiles(one.folder).flatMap((path) => {
    const file = OUT_OF_SCOPE.test(path) ? null : parseFile(path, readSource(one.folder, path))
    return file === null || isBrowserCode(file)
      ? []
      : findReplacedIdPlaces(file).map((candidate) => record(one, file, candidate))
  })
}

/** More places of one kind, in files that no chosen place is in. */
function chooseFurther(
  candidates: readonly SeededPlace[],
  kind: string,
  quota: number,
  { seed, out }: { readonly seed: string; readonly out?: string | undefined },
): void {
  const known = parsePlaces(readFileSync(join(__dirname, 'seeded-places.jsonl'), 'utf8'), 'seeded-places.jsonl').places
  const isFree = (place: SeededPlace): boolean =>
    known.every((one) => one.package !== place.package || one.file !== place.file)
  const others = kind === 'redaction' ? drawnPackages().flatMap(replacedIdsOf) : []
  const all = [...candidates, ...others.filter((place) => !isWrongPlace(place))]
  const free = all.filter((one) => one.kind === kind && !needsOtherFile(one) && isFree(one))
  const chosen = choosePlaces(free, quota, seed, MAX_FURTHER_PER_PACKAGE)
  if (out !== undefined) writeFileSync(out, `${chosen.map(formatPlace).join('\n')}\n`)
  console.log(`${chosen.length} of ${free.length} further places of kind ${kind}`)
}

function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: 'places-1' },
      out: { type: 'string' },
      kind: { type: 'string' },
      quota: { type: 'string', default: '40' },
    },
  })
  const candidates = drawnPackages()
    .flatMap(candidatesOf)
    .filter((place) => !isWrongPlace(place))
  if (values.kind !== undefined) return chooseFurther(candidates, values.kind, Number(values.quota), values)
  const own = chooseOfAll(
    candidates.filter((one) => !needsOtherFile(one)),
    QUOTA,
    values.seed,
  )
  const isFree = (place: SeededPlace): boolean =>
    own.every((one) => one.kind === 'weak-url-check' || one.package !== place.package || one.file !== place.file)
  const others = candidates.filter((one) => needsOtherFile(one) && isFree(one))
  const chosen = [...own, ...chooseOfAll(others, OTHER_FILE_QUOTA, values.seed)]
  const out = values.out ?? join(__dirname, 'seeded-places.jsonl')
  writeFileSync(out, `${chosen.map(formatPlace).join('\n')}\n`)
  console.log(`${chosen.length} places written to ${out}`)
}

if (require.main === module) main()
