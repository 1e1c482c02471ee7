// Places where the log, the mask or the check that matters is moved into another file first, and taken away there: what is
// reported then depends on that file alone.
import type { Candidate, SeedKind } from './candidate'
import { hashOfText } from './mutation'
import { otherModules, placeFunction, type FileEdit, type OtherModule, type ReadOther } from './other-module'
import type { ParsedFile } from './syntax'

/** A candidate whose edits concern two files, before (the file is sound) and after (the defect is there). */
export interface MovedCandidate extends Omit<Candidate, 'edits' | 'before'> {
  readonly before: readonly FileEdit[]
  readonly edits: readonly FileEdit[]
}

/** The function that a kind of place moves into the other file, sound and broken. */
interface Moved {
  readonly name: string
  readonly parameter: string
  readonly declared?: string
  readonly sound: string
  readonly broken: string
  readonly description: string
}

const REFUSAL: Moved = {
  name: 'noteRefusal',
  parameter: '...details',
  declared: 'let refusalsSeen = 0;',
  sound: 'refusalsSeen += 1; console.warn(...details);',
  broken: 'refusalsSeen += details.length;',
  description: 'the log in the function of another file that the refusing branch calls is deleted',
}

const FAILURE: Moved = {
  name: 'noteFailure',
  parameter: '...details',
  declared: 'let failuresSeen = 0;',
  sound: 'failuresSeen += 1; console.error(...details);',
  broken: 'failuresSeen += details.length;',
  description: 'the log in the function of another file that is given the caught error is deleted',
}

const MOVED: Readonly<Record<Exclude<SeedKind, 'weak-url-check'>, Moved>> = {
  'error-log': FAILURE,
  'callback-log': FAILURE,
  'auth-log': REFUSAL,
  'access-log': REFUSAL,
  'integrity-log': REFUSAL,
  redaction: {
    name: 'display',
    parameter: 'text',
    sound: "return String(text).replace(/./g, '*');",
    broken: 'return String(text).trim();',
    description: 'the mask in the function of another file that a logged secret goes through is deleted',
  },
  'url-guard': {
    name: 'isKnown',
    parameter: 'host',
    declared: "const knownHosts = new Set(['api.example.com', 'files.example.com']);",
    sound: 'return knownHosts.has(host);',
    broken: "return typeof host === 'string';",
    description: 'the list of hosts in the check of another file, which guards a call, is deleted',
  },
}

/** The moved form of a candidate, through a module that its file imports; null without such a module or form. */
export function moveCandidate(file: ParsedFile, candidate: Candidate, read: ReadOther): MovedCandidate | null {
  const [edit] = candidate.edits
  if (candidate.kind === 'weak-url-check') return null
  const moved = MOVED[candidate.kind]
  const text = edit === undefined ? null : useOf(file, candidate)
  const other = chooseOther(otherModules(file, read), candidate.expected)
  if (edit === undefined || text === null || other === null || file.text.includes(moved.name)) return null
  const use = { file: file.path, start: edit.start, end: edit.end, text }
  const withBody = (body: string): FileEdit[] => {
    const { name, parameter, declared } = moved
    const placed = placeFunction(file, other, { name, parameter, body, ...(declared && { before: declared }) })
    return [...placed, use]
  }
  return {
    ...candidate,
    form: 'moved',
    before: withBody(moved.sound),
    edits: withBody(moved.broken),
    description: moved.description,
  }
}

/** What stands in the place of the log, the logged value or the inserted call. */
function useOf(file: ParsedFile, { kind, form, edits: [edit] }: Candidate): string | null {
  if (edit === undefined || kind === 'weak-url-check') return null
  const { name } = MOVED[kind]
  if (kind === 'redaction') return form === 'replaced' ? `${name}(${edit.text})` : null
  if (kind === 'url-guard') {
    const variable = /fetch\((?:`https:\/\/\$\{)?(\w+)/.exec(edit.text)?.[1]
    if (form !== 'inserted' || variable === undefined) return null
    return `\nif (!${name}(${variable})) return;\nawait fetch(\`https://\${${variable}}/status\`);`
  }
  if (form === 'inserted') return `${name}('refused');\n`
  const written = file.text.slice(edit.start, edit.end)
  const opening = written.indexOf('(')
  const closing = written.lastIndexOf(')')
  return form === 'deleted' && opening > 0 ? `${name}(${written.slice(opening + 1, closing)});` : null
}

/** One of the imported modules, not always the first. */
function chooseOther(modules: readonly OtherModule[], offset: number): OtherModule | null {
  const usable = modules.filter((one) => !/(?:^|\/)(?:test|mocks?)\//.test(one.file.path))
  const at = Number.parseInt(hashOfText(String(offset)).slice(0, 6), 16) % Math.max(usable.length, 1)
  return usable[at] ?? null
}
