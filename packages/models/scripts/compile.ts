// Reads every model and vocabulary file, checks them, and writes src/generated/. `--check` writes nothing and fails when
// the generated files are out of date.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv'
import { parse } from 'yaml'
import { checkReferences, type Row, type SourceFile } from './references'
import { checkVocabulary } from './vocabulary'

const ROOT = join(__dirname, '..')
const GENERATED = join(ROOT, 'src', 'generated')
const AREAS = ['auth', 'ecmascript', 'guards', 'http-client', 'logging', 'schema', 'telemetry', 'web']

/** What compiling found: the generated texts by path, or the problems. */
interface Compiled {
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly string[]
}

/** @returns the number of single-character edits between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** @returns the candidate that looks most like `word`. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return [...candidates].sort((a, b) => editDistance(word, a) - editDistance(word, b) || a.localeCompare(b))[0]
}

/** `/log/2/levle` → `log row 3, key levle`. */
function describePlace(instancePath: string): string {
  const [list, index, ...keys] = instancePath.split('/').slice(1)
  if (list === undefined) return 'the file'
  if (index === undefined) return `key '${list}'`
  const place = /^\d+$/.test(index) ? `${list} row ${Number(index) + 1}` : `key '${list}.${index}'`
  return keys.length > 0 ? `${place}, key '${keys.join('.')}'` : place
}

/** One sentence per error that names row, key and what would be valid. */
function describeError(error: ErrorObject): string {
  const place = describePlace(error.instancePath)
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string
    allowedValues?: string[]
  }
  if (additionalProperty !== undefined) {
    const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object)
    return `${place}: unknown key '${additionalProperty}'; did you mean '${nearest(additionalProperty, known)}'?`
  }
  if (allowedValues) return `${place}: must be one of ${allowedValues.join(', ')}, but is ${JSON.stringify(error.data)}`
  if (error.keyword === 'pattern')
    return `${place}: ${JSON.stringify(error.data)} is malformed (${error.parentSchema?.['description'] ?? ''})`
  return `${place}: ${error.message ?? error.keyword}`
}

function isRegExp(source: string): boolean {
  try {
    new RegExp(`^(?:${source})$`, 'i')
    return true
  } catch {
    return false // not a regular expression: that is the answer
  }
}

function createValidator(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, formats: { regex: isRegExp } })
  return ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schema', 'model.schema.json'), 'utf8')) as object)
}

/** Reads the models in a fixed order: by folder, then by file name. */
function readModels(problems: string[]): SourceFile[] {
  const validate = createValidator()
  const files: SourceFile[] = []
  for (const area of AREAS) {
    for (const name of readdirSync(join(ROOT, area)).sort()) {
      if (!name.endsWith('.yml')) continue
      const file = `${area}/${name}`
      const model = parse(readFileSync(join(ROOT, file), 'utf8')) as Row
      if (validate(model)) files.push({ file, model: { area, ...model } })
      else problems.push(...[...new Set((validate.errors ?? []).map(describeError))].map((text) => `${file}: ${text}`))
    }
  }
  return files
}

function readVocabulary(name: string): unknown {
  return parse(readFileSync(join(ROOT, 'vocabulary', name), 'utf8'))
}

/** Compiles everything in memory. */
export function compileKnowledge(): Compiled {
  const problems: string[] = []
  const models = readModels(problems)
  const vocabulary = {
    sensitive: readVocabulary('sensitive-names.yml'),
    events: readVocabulary('security-events.yml'),
    loggingNames: readVocabulary('logging-names.yml'),
    probeNames: readVocabulary('probe-names.yml'),
  }
  problems.push(...checkReferences(models), ...checkVocabulary(vocabulary))
  const knowledge = { libraries: models.map(({ model }) => model), ...vocabulary }
  const schema: unknown = JSON.parse(readFileSync(join(ROOT, 'schema', 'model.schema.json'), 'utf8'))
  const files = new Map([
    [join(GENERATED, 'knowledge.json'), `${JSON.stringify(knowledge, null, 1)}\n`],
    [join(GENERATED, 'model.schema.json'), `${JSON.stringify(schema, null, 1)}\n`],
  ])
  return { files, problems }
}

function writeOrCheck(files: ReadonlyMap<string, string>, check: boolean): string[] {
  const stale: string[] = []
  for (const [path, text] of files) {
    const current = existsSync(path) ? readFileSync(path, 'utf8') : null
    if (current === text) continue
    if (check) stale.push(`${relative(ROOT, path)} is out of date: run npm run update`)
    else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
  }
  return stale
}

function main(): void {
  const { files, problems } = compileKnowledge()
  const failures = problems.length > 0 ? problems : writeOrCheck(files, process.argv.includes('--check'))
  for (const failure of failures) process.stderr.write(`${failure}\n`)
  if (failures.length > 0) process.exitCode = 1
}

if (require.main === module) main()
