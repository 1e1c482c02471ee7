// The chosen places for seeded defects as they are recorded: offsets and hashes, no source text.
import {
  checkFields,
  integerField,
  isRecord,
  optional,
  readJsonLines,
  stringField,
  type FieldCheck,
  type LineFault,
} from './json-lines'
import { SEED_KINDS, type SeedForm, type SeedKind } from './candidate'
import type { HashedEdit } from './mutation'

/** An edit of the place's own file, or of another one of the package. */
export interface PlaceEdit extends HashedEdit {
  /** Where left out: the place's file. */
  readonly file?: string
}

/** One seeded defect. */
export interface SeededPlace {
  readonly package: string
  readonly version: string
  /** The file that must be reported. */
  readonly file: string
  readonly kind: SeedKind
  readonly form: SeedForm
  /** The rule that must report the file after the edits and be silent on it before. */
  readonly rule: string
  /** The place's line before the edits. */
  readonly line: number
  /** Where the report is expected after the edits. */
  readonly expectedLine: number
  /** What makes the sound state, where that is not the package as it is. Counted in the package as it is, like `edits`. */
  readonly before?: readonly PlaceEdit[]
  readonly edits: readonly PlaceEdit[]
  readonly description: string
}

const EDIT_CHECKS: Readonly<Record<string, FieldCheck>> = {
  start: integerField(0),
  end: integerField(0),
  hash: stringField('16 hexadecimal digits', /^[0-9a-f]{16}$/),
  text: { isValid: (value) => typeof value === 'string', expected: 'the replacement' },
  file: optional(stringField('a path in the package')),
}

const CHECKS: Readonly<Record<string, FieldCheck>> = {
  package: stringField('a package name'),
  version: stringField('an exact version', /^\d+\.\d+\.\d+/),
  file: stringField('a path in the package'),
  kind: stringField('a kind of defect', new RegExp(`^(?:${SEED_KINDS.join('|')})$`)),
  form: stringField('how the defect is made', /^(?:deleted|replaced|inserted|moved|weakened)$/),
  rule: stringField('a rule id'),
  line: integerField(1),
  expectedLine: integerField(1),
  before: optional(editList()),
  edits: editList(),
  description: stringField('what the edit does'),
}

function editList(): FieldCheck {
  return {
    isValid: (value) => Array.isArray(value) && value.length > 0 && value.every(isEdit),
    expected: 'a list of edits',
  }
}

/** Whether a place's verdict depends on a file that is not the reported one. */
export function needsOtherFile(place: SeededPlace): boolean {
  return place.edits.some((edit) => edit.file !== undefined && edit.file !== place.file)
}

/** The recorded places and what is wrong in their file. */
export function parsePlaces(text: string, file: string): { places: SeededPlace[]; faults: LineFault[] } {
  const { lines, faults } = readJsonLines(text, file)
  const places: SeededPlace[] = []
  for (const { line, fields } of lines) {
    const wrong = checkFields(fields, CHECKS)
    faults.push(...wrong.map((message) => ({ file, line, message })))
    if (isPlace(fields, wrong)) places.push(fields)
  }
  return { places, faults }
}

/** One place as a line of JSON. */
export function formatPlace(place: SeededPlace): string {
  return JSON.stringify(place)
}

function isPlace(fields: unknown, wrong: readonly string[]): fields is SeededPlace {
  return isRecord(fields) && wrong.length === 0
}

function isEdit(value: unknown): boolean {
  return isRecord(value) && checkFields(value, EDIT_CHECKS).length === 0
}
