// Labelled spots: what a person expects of the analysis at a place of real code, said before the analysis was asked.
import {
  booleanField,
  checkFields,
  integerField,
  optional,
  readJsonLines,
  stringField,
  type FieldCheck,
  type LineFault,
} from './json-lines'
import { SPOT_KINDS } from './spot-candidates'

/** What a rule must do at a spot; `debatable` spots count neither for nor against it. */
export type Expectation = 'report' | 'silent' | 'debatable'

/** A labelled spot. */
export interface SpotLabel {
  readonly package: string
  readonly version: string
  readonly file: string
  /** A report counts when it stands on `line` to `endLine`. */
  readonly line: number
  readonly endLine: number
  readonly kind: string
  readonly rule: string
  readonly expect: Expectation
  /** Whether the verdict depends on another file. */
  readonly needsOtherFile: boolean
  readonly why: string
  /** Where the label stands: `file:line` of the label file. */
  readonly at: string
}

const EXPECTATIONS: readonly Expectation[] = ['report', 'silent', 'debatable']

const CHECKS: Readonly<Record<string, FieldCheck>> = {
  package: stringField('a package name'),
  version: stringField('an exact version', /^\d+\.\d+\.\d+/),
  file: stringField('a path in the package, with slashes', /^(?![/\\]|.*\\|.*\.\.\/).+/),
  line: integerField(1),
  endLine: optional(integerField(1)),
  kind: stringField('a kind of spot', new RegExp(`^(?:${SPOT_KINDS.join('|')})$`)),
  rule: stringField('a rule id', /^[a-z]+(?:-[a-z]+)+$/),
  expect: stringField('"report", "silent" or "debatable"', /^(?:report|silent|debatable)$/),
  needsOtherFile: booleanField(),
  why: stringField('the reason for the label'),
}

/** The spots of one file and what is wrong in it; a spot that is labelled twice is wrong, too. */
export function parseSpots(text: string, file: string): { spots: SpotLabel[]; faults: LineFault[] } {
  const { lines, faults } = readJsonLines(text, file)
  const spots: SpotLabel[] = []
  const seen = new Map<string, number>()
  for (const { line, fields } of lines) {
    const wrong = checkFields(fields, CHECKS)
    const spot = toSpot(fields, `${file}:${line}`)
    if (wrong.length === 0 && spot.endLine < spot.line) wrong.push('"endLine" lies before "line"')
    const key = JSON.stringify([spot.package, spot.file, spot.line, spot.rule])
    const first = seen.get(key)
    if (wrong.length === 0 && first !== undefined) wrong.push(`labels the same spot as line ${first}`)
    faults.push(...wrong.map((message) => ({ file, line, message })))
    if (wrong.length > 0) continue
    seen.set(key, line)
    spots.push(spot)
  }
  return { spots, faults }
}

function toSpot(fields: Readonly<Record<string, unknown>>, at: string): SpotLabel {
  const text = (key: string): string => String(fields[key])
  return {
    package: text('package'),
    version: text('version'),
    file: text('file'),
    line: Number(fields['line']),
    endLine: Number(fields['endLine'] ?? fields['line']),
    kind: text('kind'),
    rule: text('rule'),
    expect: EXPECTATIONS.find((one) => one === fields['expect']) ?? 'debatable',
    needsOtherFile: fields['needsOtherFile'] === true,
    why: text('why'),
    at,
  }
}
