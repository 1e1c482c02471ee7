// Draws the spots that a person labels: by a fixed seed out of all candidates of the corpus, spread over its packages, without
// asking the analysis. Writes a sheet and a reading view, both outside the repository.
// Usage: tsx --conditions=source bench/accuracy/select-spots.ts --sheet FILE --view FILE [--seed S]; further ones of some kinds beside
// those that are labelled: --more refusal=24 --more catch=8 --seed S
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeOutside } from '../../scripts/corpus/label-sheet'
import { lineIndex } from '../../scripts/corpus/line-index'
import { seededOrder } from '../../scripts/corpus/seeded-order'
import { readSource, sourceFiles, type CorpusPackage } from '../../scripts/corpus/sources'
import { drawnPackages } from './drawn-packages'
import { isOf } from './misplaced'
import { findSpots, SPOT_KINDS, type SpotKind } from './spot-candidates'
import { readSpotFiles } from './spot-files'
import { parseFile } from './syntax'

/** How many spots of each kind. */
export const SPOT_QUOTA: Readonly<Record<SpotKind, number>> = {
  catch: 54,
  'promise-catch': 22,
  'error-callback': 24,
  'error-listener': 14,
  refusal: 66,
  'secret-word-log': 48,
  'plain-log': 46,
  outbound: 170,
  'unread-error': 46,
}

/** Spots of one file, over all kinds. */
const MAX_PER_FILE = 4

/** Not judged by the rules, whatever stands in them: migrations, seeds, fixtures, build scripts. */
const OUT_OF_SCOPE = /(?:^|\/)(?:migrations?|seeds?|seeders?|fixtures?|scripts|build|e2e|examples?)\//

/** A spot with its place, as the sheet has it. */
export interface Spot {
  readonly package: string
  readonly version: string
  readonly file: string
  readonly line: number
  readonly endLine: number
  readonly kind: SpotKind
  readonly rule: string
}

/** Draws spots kind by kind: in turns one of each package, packages and their spots in seeded order. */
export function drawSpots(
  candidates: readonly Spot[],
  quota: Readonly<Record<SpotKind, number>>,
  seed: string,
): Spot[] {
  const perFile = new Map<string, number>()
  const taken = new Set<string>()
  return SPOT_KINDS.flatMap((kind) => {
    const ofKind = candidates.filter((one) => one.kind === kind && !taken.has(placeKey(one)))
    const names = seededOrder([...new Set(ofKind.map((one) => one.package))], seed, (name) => `${kind} ${name}`)
    const queues = names.map((name) =>
      seededOrder(
        ofKind.filter((one) => one.package === name),
        seed,
        spotKey,
      ),
    )
    const drawn = takeInTurns(queues, quota[kind], perFile)
    for (const spot of drawn) taken.add(placeKey(spot))
    return drawn
  })
}

function takeInTurns(queues: readonly Spot[][], quota: number, perFile: Map<string, number>): Spot[] {
  const drawn: Spot[] = []
  while (queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      if (drawn.length >= quota) return drawn
      const next = queue.findIndex((one) => (perFile.get(fileKey(one)) ?? 0) < MAX_PER_FILE)
      const [spot] = queue.splice(0, next < 0 ? queue.length : next + 1).slice(-1)
      if (next < 0 || spot === undefined) continue
      perFile.set(fileKey(spot), (perFile.get(fileKey(spot)) ?? 0) + 1)
      drawn.push(spot)
    }
  }
  return drawn
}

function fileKey(spot: Pick<Spot, 'package' | 'file'>): string {
  return `${spot.package}/${spot.file}`
}

/** Two kinds may meet at one place; it is drawn once. */
function placeKey(spot: Spot): string {
  return JSON.stringify([spot.package, spot.file, spot.line, spot.rule])
}

function spotKey(spot: Spot): string {
  return JSON.stringify([spot.package, spot.version, spot.file, spot.line, spot.kind])
}

function candidatesOf(one: CorpusPackage): Spot[] {
  return sourceFiles(one.folder).flatMap((path) => {
    const file = OUT_OF_SCOPE.test(path) ? null : parseFile(path, readSource(one.folder, path))
    if (file === null) return []
    const at = lineIndex(file.text)
    return findSpots(file).map(({ kind, rule, start, end }) => ({
      package: one.name,
      version: one.version,
      file: path,
      line: at(start).line,
      endLine: at(end).line,
      kind,
      rule,
    }))
  })
}

/** A quota of the kinds that are given as `kind=number`, and of no other. */
function quotaOf(given: readonly string[]): Readonly<Record<SpotKind, number>> {
  const numbers = new Map(given.map((one) => [one.replace(/=.*/, ''), Number(one.replace(/.*=/, ''))]))
  const strange = [...numbers].find(([kind, number]) => !(kind in SPOT_QUOTA) || !Number.isInteger(number))
  if (strange) throw new Error(`--more ${strange[0]}: want one of ${SPOT_KINDS.join(', ')}, and a number`)
  const none = { ...SPOT_QUOTA }
  for (const kind of SPOT_KINDS) none[kind] = numbers.get(kind) ?? 0
  return none
}

/** The candidates that no label file speaks of. */
function unlabelled(candidates: readonly Spot[], packages: readonly CorpusPackage[]): Spot[] {
  const { spots } = readSpotFiles(join(__dirname, 'spots'), packages)
  const known = new Set(spots.map((one) => `${fileKey(one)}:${one.line}`))
  return candidates.filter((one) => !known.has(`${fileKey(one)}:${one.line}`))
}

/** Lines around each spot, by package and file. */
function readingView(spots: readonly Spot[], packages: readonly CorpusPackage[]): string {
  return spots.map((spot, index) => describeSpot(spot, index + 1, packages)).join('\n')
}

function describeSpot(spot: Spot, number: number, packages: readonly CorpusPackage[]): string {
  const folder = packages.find((one) => isOf(spot, one))?.folder
  const lines = folder === undefined ? [] : readSource(folder, spot.file).split(/\r\n|[\n\r\u2028\u2029]/)
  const first = Math.max(1, spot.line - 16)
  const shown = lines.slice(first - 1, spot.endLine + 12).map((text, index) => {
    const line = first + index
    return `${line >= spot.line && line <= spot.endLine ? '>' : ' '}${line}|${text.slice(0, 220)}`
  })
  return [`## ${number} ${spot.kind} ${spot.package}/${spot.file}:${spot.line}`, ...shown, ''].join('\n')
}

function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: 'spots-1' },
      sheet: { type: 'string' },
      view: { type: 'string' },
      more: { type: 'string', multiple: true },
    },
  })
  const packages = drawnPackages()
  const all = packages.flatMap(candidatesOf)
  const candidates = values.more ? unlabelled(all, packages) : all
  const drawn = drawSpots(candidates, values.more ? quotaOf(values.more) : SPOT_QUOTA, values.seed)
  for (const kind of SPOT_KINDS) {
    const [some, every] = [drawn, candidates].map((spots) => spots.filter((one) => one.kind === kind))
    console.log(
      `${kind}: ${some?.length ?? 0} of ${every?.length ?? 0}, ${new Set(some?.map((one) => one.package)).size} packages`,
    )
  }
  const order = (spot: Spot): string => `${spot.package}/${spot.file}:${String(spot.line).padStart(6, '0')}`
  const sorted = [...drawn].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  if (values.sheet !== undefined) writeOutside(values.sheet, sorted.map((one) => `${JSON.stringify(one)}\n`).join(''))
  if (values.view !== undefined) writeOutside(values.view, readingView(sorted, packages))
}

if (require.main === module) main()
