// Labels: a person's verdicts on reports, without source text, and the reader that checks them.
import {
  checkFields,
  integerField,
  optional,
  readJsonLines,
  stringField,
  type FieldCheck,
  type LineFault,
} from './json-lines'

/** What a person says of a report. */
export type Verdict = 'right' | 'wrong' | 'debatable'

/** The verdict on one report. */
export interface Label {
  readonly package: string
  readonly version: string
  readonly file: string
  readonly line: number
  /** Tells reports on one line apart, where given. */
  readonly column: number | null
  readonly rule: string
  readonly messageId: string
  readonly label: Verdict
  /** The kind of mistake, for the list of mistakes. */
  readonly class: string | null
  readonly why: string
  /** The preset that the report was made with. */
  readonly preset: LabelPreset
  /** Where the label stands: `file:line` of the label file. */
  readonly at: string
}

/** Presets that reports are labelled under. */
export type LabelPreset = 'recommended' | 'strict' | 'all'

const CHECKS: Readonly<Record<string, FieldCheck>> = {
  id: optional(stringField('the id of the label sheet')),
  package: stringField('a package name'),
  version: stringField('an exact version', /^\d+\.\d+\.\d+/),
  file: stringField('a path in the package, with slashes', /^(?![/\\]|.*\\|.*\.\.\/).+/),
  line: integerField(1),
  column: optional(integerField(1)),
  rule: stringField('a rule id', /^[a-z]+(?:-[a-z]+)+$/),
  messageId: stringField('a message id'),
  label: stringField('"right", "wrong" or "debatable"', /^(?:right|wrong|debatable)$/),
  class: optional(stringField('a short name for the kind of mistake')),
  why: stringField('the reason for the label'),
  preset: optional(stringField('"recommended", "strict" or "all"', /^(?:recommended|strict|all)$/)),
}

/** The labels of one file and what is wrong in it; a label that is given twice is wrong, too. */
export function parseLabels(text: string, file: string): { labels: Label[]; faults: LineFault[] } {
  const { lines, faults } = readJsonLines(text, file)
  const labels: Label[] = []
  const seen = new Map<string, number>()
  for (const { line, fields } of lines) {
    const wrong = checkFields(fields, CHECKS)
    if (wrong.length > 0) {
      faults.push(...wrong.map((message) => ({ file, line, message })))
      continue
    }
    const label = toLabel(fields, `${file}:${line}`)
    const key = labelKey(label)
    const first = seen.get(key)
    if (first !== undefined) faults.push({ file, line, message: `labels the same report as line ${first}` })
    seen.set(key, first ?? line)
    labels.push(label)
  }
  return { labels, faults }
}

/** What a label is about: equal for two labels of the same report. */
export function labelKey(label: Label): string {
  const { version, file, line, column, rule, messageId, preset } = label
  return JSON.stringify([label.package, version, file, line, column, rule, messageId, preset])
}

function toLabel(fields: Readonly<Record<string, unknown>>, at: string): Label {
  const text = (key: string): string => String(fields[key])
  return {
    package: text('package'),
    version: text('version'),
    file: text('file'),
    line: Number(fields['line']),
    column: fields['column'] === undefined ? null : Number(fields['column']),
    rule: text('rule'),
    messageId: text('messageId'),
    label: oneOf(['right', 'wrong', 'debatable'], text('label'), 'debatable'),
    class: fields['class'] === undefined ? null : text('class'),
    why: text('why'),
    preset: oneOf(['recommended', 'strict', 'all'], text('preset'), 'recommended'),
    at,
  }
}

function oneOf<T extends string>(values: readonly T[], value: string, otherwise: T): T {
  return values.find((one) => one === value) ?? otherwise
}
