// Fixtures as read from disk: files, markers, and what their directives ask for.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Preset } from '@logwright/analysis/query/rule'
import { rules } from '@logwright/rules'
import { ruleOf, type Marker, type MarkerError } from './marker'
import { parseDirectives, type HostName } from './parse-directives'
import { parseMarkers } from './parse-markers'

/** Root of the repository. */
export const REPOSITORY = resolve(__dirname, '..', '..', '..')

/** Where the fixtures of rules stand: a folder per rule. */
export const RULE_FIXTURES = join(REPOSITORY, 'test-fixtures', 'rules')

/** Where small projects stand, in which every rule runs. */
export const PROJECT_FIXTURES = join(REPOSITORY, 'test-fixtures', 'projects')

/** Where fixtures of the analysis stand that every rule runs on: what it knows of functions shows in findings. */
export const ANALYSIS_FIXTURES = join(REPOSITORY, 'test-fixtures', 'analysis')

/** One file of a fixture. */
export interface FixtureFile {
  /** Absolute path of the file on disk. */
  readonly origin: string
  /** Path inside the fixture, `/` between parts. */
  readonly path: string
  /** As on disk. */
  readonly source: string
  /** As hosts see it: markers blanked. */
  readonly text: string
  /** Without marker lines, for fixes. */
  readonly plainText: string
  readonly markers: readonly Marker[]
}

/** One fixture: a file, or a folder of files. */
export interface Fixture {
  /** `rule/claim`. */
  readonly id: string
  readonly rule: string
  readonly files: readonly FixtureFile[]
  readonly preset: Preset
  /** Options of the folder's rule. */
  readonly options: Readonly<Record<string, unknown>> | null
  /** The folder's rule, and those that markers name. */
  readonly rules: readonly string[]
  readonly exceptions: ReadonlyMap<HostName, string>
  /** Where the fixed text stands, if it does. */
  readonly fixed: { readonly path: string; readonly text: string } | null
  /** What is wrong with the fixture itself, ready to print. */
  readonly problems: readonly string[]
}

const CODE = /\.[cm]?[jt]sx?$/
const FIXED = /\.fixed(\.[cm]?[jt]sx?)$/

/** All fixtures: those of rules, in order of their ids, then those of the analysis, then projects. */
export function loadFixtures(): readonly Fixture[] {
  const ofRules = foldersIn(RULE_FIXTURES).flatMap((rule) => loadRule(join(RULE_FIXTURES, rule), rule))
  return [...ofRules, ...loadAnalysis(), ...loadProjects()]
}

/** A folder each. Every rule runs, so that a project also shows what is not reported. */
function loadProjects(): readonly Fixture[] {
  const every = rules.map(({ id }) => id).sort()
  return foldersIn(PROJECT_FIXTURES).map((name) => {
    const folder = join(PROJECT_FIXTURES, name)
    return { ...loadFixture(`projects/${name}`, 'projects', folder, filesBelow(folder)), rules: every }
  })
}

/** Folders of the analysis whose fixtures are checked by what rules find; the others have tests of their own. */
const ANALYSIS_FOLDERS = ['link', 'summary']

/** As projects, but a file is enough. */
function loadAnalysis(): readonly Fixture[] {
  const every = rules.map(({ id }) => id).sort()
  return ANALYSIS_FOLDERS.flatMap((part) => {
    const folder = join(ANALYSIS_FIXTURES, part)
    return existsSync(folder) ? loadRule(folder, part).map((fixture) => ({ ...fixture, rules: every })) : []
  })
}

/** Whether a host is to analyse the file. */
export function isCode(path: string): boolean {
  return CODE.test(path)
}

/** `password.ts` gives `password.fixed.ts`. */
export function fixedPath(origin: string): string {
  return origin.replace(CODE, (extension) => `.fixed${extension}`)
}

function foldersIn(root: string): readonly string[] {
  return readdirSync(root)
    .filter((name) => statSync(join(root, name)).isDirectory())
    .sort()
}

function loadRule(folder: string, rule: string): readonly Fixture[] {
  const entries = readdirSync(folder).filter((name) => !FIXED.test(name) && !/\.md$|^\./.test(name))
  return entries.sort().map((entry) => {
    const path = join(folder, entry)
    const paths = statSync(path).isDirectory() ? filesBelow(path) : [path]
    const base = statSync(path).isDirectory() ? path : folder
    return loadFixture(`${rule}/${entry.replace(CODE, '')}`, rule, base, paths)
  })
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function loadFixture(id: string, rule: string, base: string, paths: readonly string[]): Fixture {
  const read = paths.map((origin) => readFile(base, origin))
  const files = read.map(({ file }) => file)
  const directives = read.map((each) => each.directives)
  const markers = files.flatMap((file) => file.markers)
  const named = markers.filter((marker) => marker.kind === 'error').map((marker) => ruleOf(marker.subject))
  const [first] = paths
  const fixed = first !== undefined && paths.length === 1 && existsSync(fixedPath(first)) ? fixedPath(first) : null
  return {
    id,
    rule,
    files,
    preset: directives.map((each) => each.preset).find((preset) => preset !== null) ?? 'recommended',
    options: directives.map((each) => each.options).find((options) => options !== null) ?? null,
    rules: [...new Set([rule, ...named])].sort(),
    exceptions: new Map(directives.flatMap((each) => [...each.exceptions])),
    fixed: fixed === null ? null : { path: fixed, text: readFileSync(fixed, 'utf8') },
    problems: [...(files.some(hasClaim) ? [] : [unclaimed(paths)]), ...read.flatMap((each) => each.problems)],
  }
}

/** The file begins with a comment; in a folder one file speaks for all. */
function hasClaim({ path, source }: FixtureFile): boolean {
  return isCode(path) && /^\s*(?:\/\/|\/\*|#!)/.test(source)
}

function unclaimed([first]: readonly string[]): string {
  return `${first ?? ''}:1: the first line must say what the fixture shows`
}

function readFile(base: string, origin: string) {
  const source = readFileSync(origin, 'utf8')
  const path = relative(base, origin).replace(/\\/g, '/')
  const parsed = isCode(path) ? parseMarkers(source) : { markers: [], errors: [], text: source, plainText: source }
  const directives = parseDirectives(isCode(path) ? source : '')
  const errors = [...parsed.errors, ...directives.errors]
  const file: FixtureFile = {
    origin,
    path,
    source,
    text: parsed.text,
    plainText: parsed.plainText,
    markers: parsed.markers,
  }
  return { file, directives, problems: errors.map(({ line, message }) => `${origin}:${line}: ${message}`) }
}
