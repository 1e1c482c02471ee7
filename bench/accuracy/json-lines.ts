// Reads JSON lines: one object a line, each key checked, every fault collected with its file and line.

/** Something wrong in a JSON-lines file. */
export interface LineFault {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** One object and where it stands. */
export interface JsonLine {
  readonly line: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** The objects of a JSON-lines text; blank lines are skipped. */
export function readJsonLines(text: string, file: string): { lines: JsonLine[]; faults: LineFault[] } {
  const lines: JsonLine[] = []
  const faults: LineFault[] = []
  text.split('\n').forEach((written, index) => {
    if (written.trim() === '') return
    const fields = parseObject(written)
    if (fields === null) faults.push({ file, line: index + 1, message: 'is no JSON object' })
    else lines.push({ line: index + 1, fields })
  })
  return { lines, faults }
}

/** What a key must hold: a test and its description for the message. */
export interface FieldCheck {
  readonly isValid: (value: unknown) => boolean
  readonly expected: string
  readonly isOptional?: boolean
}

/** A non-empty string, of a form where one is given. */
export function stringField(expected: string, form = /\S/): FieldCheck {
  return { isValid: (value) => typeof value === 'string' && form.test(value), expected }
}

/** An integer from a least value on. */
export function integerField(least: number): FieldCheck {
  const isValid = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= least
  return { isValid, expected: `an integer from ${least} on` }
}

/** `true` or `false`. */
export function booleanField(): FieldCheck {
  return { isValid: (value) => typeof value === 'boolean', expected: 'true or false' }
}

/** The same check for a key that may be left out. */
export function optional(check: FieldCheck): FieldCheck {
  return { ...check, isOptional: true }
}

/** What is wrong with an object's keys: missing, malformed, or unknown. */
export function checkFields(
  fields: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, FieldCheck>>,
): string[] {
  const wrong: string[] = []
  for (const [key, check] of Object.entries(checks)) {
    const value = fields[key]
    if (value === undefined && check.isOptional === true) continue
    if (value === undefined) wrong.push(`"${key}" is missing: expected ${check.expected}`)
    else if (!check.isValid(value)) wrong.push(`"${key}" is ${JSON.stringify(value)}: expected ${check.expected}`)
  }
  for (const key of Object.keys(fields)) if (!(key in checks)) wrong.push(`"${key}" is no key of such a line`)
  return wrong
}

/** `file:line: message`, one a line. */
export function describeFaults(faults: readonly LineFault[]): string {
  return faults.map((fault) => `${fault.file}:${fault.line}: ${fault.message}`).join('\n')
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return isRecord(parsed) ? parsed : null
  } catch {
    return null // not JSON: the caller reports the line
  }
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
