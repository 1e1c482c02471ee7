// Reads every model and vocabulary file, checks them, and writes src/generated/. `--check` writes nothing and fails when
// the generated files are out of date.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import { parse } from 'yaml'
import { describeError } from './problems'
import { checkReferences, type Row, type SourceFile } from './references'
import { checkVocabulary, checkWords } from './vocabulary'

const ROOT = join(__dirname, '..')
const GENERATED = join(ROOT, 'src', 'generated')
const AREAS = ['auth', 'ecmascript', 'guards', 'http-client', 'logging', 'schema', 'telemetry', 'web']

/** What compiling found: the generated texts by path, or the problems. */
interface Compiled {
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly string[]
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

/** All lists of the files `*-words.yml`; a list stands in one of them. */
function readWordLists(problems: string[]): Readonly<Record<string, readonly string[]>> {
  const lists: Record<string, readonly string[]> = {}
  for (const file of readdirSync(join(ROOT, 'vocabulary')).sort()) {
    if (!file.endsWith('-words.yml')) continue
    for (const [name, words] of Object.entries(readVocabulary(file) as Record<string, readonly string[]>)) {
      if (lists[name]) problems.push(`vocabulary/${file}: another file has a list '${name}'`)
      problems.push(...checkWords(`vocabulary/${file}: ${name}`, words))
      lists[name] = words
    }
  }
  return lists
}

interface SensitiveNames {
  readonly classes: readonly { readonly id: string; readonly terms: readonly string[] }[]
}

/** Each class with its words in other languages. */
function withOtherLanguages(names: SensitiveNames): SensitiveNames {
  const words = readVocabulary('sensitive-names-other-languages.yml') as Readonly<Record<string, readonly string[]>>
  return {
    ...names,
    classes: names.classes.map((each) => ({ ...each, terms: [...each.terms, ...(words[each.id] ?? [])] })),
  }
}

/** Compiles everything in memory. */
export function compileKnowledge(): Compiled {
  const problems: string[] = []
  const models = readModels(problems)
  const vocabulary = {
    sensitive: withOtherLanguages(readVocabulary('sensitive-names.yml') as SensitiveNames),
    events: readVocabulary('security-events.yml'),
    requirements: readVocabulary('requirements.yml'),
    loggingNames: readVocabulary('logging-names.yml'),
    probeNames: readVocabulary('probe-names.yml'),
    connectionNames: readVocabulary('connection-names.yml'),
    methodNames: readVocabulary('method-names.yml'),
    words: readWordLists(problems),
    scope: readVocabulary('scope.yml'),
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
