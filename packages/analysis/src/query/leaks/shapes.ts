// Secret fields of an object that is logged whole, by the type that is declared, claimed or worked out for it.
import type { ValueRef } from '../../ir/ids'
import { MAX_FIELD_DEPTH, MAX_FIELDS } from '../../limits'
import type { Form, Field, Typed } from '../../shape/type-space'
import type { ValueTypes } from '../../shape/value-types'
import type { SensitivityJudge } from './sensitivity'

/** A field that must not be logged. */
export interface SecretField {
  /** As read from the object: `passwordHash`, `account.apiKey`. */
  readonly path: string
  /** The type that declares it, where it has a name. */
  readonly type: string | null
  /** Class of the vocabulary. */
  readonly classId: string
  /** The type of the object or of the field is not certain. */
  readonly isGuess: boolean
}

/** How the object is written down. */
export interface Writing {
  /** As JSON, so that `toJSON` decides what is shown. */
  readonly isJson: boolean
  /** Fields that were taken out on the way. */
  readonly without: ReadonlySet<string>
  /** The logger hides a field. */
  readonly isHidden: (path: readonly string[]) => boolean
}

/** Finds a field of the type that is secret and is written down with the whole: a certain one, and of those the worst. */
export function findSecretField(
  types: ValueTypes,
  judge: SensitivityJudge,
  typed: Typed,
  writing: Writing,
): SecretField | null {
  const found = secretFields({ types, judge, writing, budget: { left: MAX_FIELDS } }, typed, [])
  const certain = found.filter((field) => !field.isGuess)
  const ordered = (certain.length > 0 ? certain : [...found]).sort(
    (a, b) => judge.rank(a.classId) - judge.rank(b.classId),
  )
  return ordered[0] ?? null
}

interface Search {
  readonly types: ValueTypes
  readonly judge: SensitivityJudge
  readonly writing: Writing
  /** Fields that may still be looked at. */
  readonly budget: { left: number }
}

function secretFields(search: Search, typed: Typed, path: readonly string[]): readonly SecretField[] {
  if (path.length > MAX_FIELD_DEPTH || search.budget.left-- < 0) return []
  const form = search.types.form(typed)
  const isGuess = typed.trust === 'guessed'
  switch (form.kind) {
    case 'record':
      return form.fields.flatMap((field) => ofField(search, form, field, { path, isGuess }))
    case 'list':
      return form.isPrinted ? secretFields(search, form.element, path) : []
    case 'union':
      return form.types.flatMap((each) => secretFields(search, each, path))
    default:
      return []
  }
}

/** Where a field was found. */
interface Place {
  readonly path: readonly string[]
  readonly isGuess: boolean
}

function ofField(
  search: Search,
  record: Extract<Form, { kind: 'record' }>,
  field: Field,
  { path, isGuess }: Place,
): readonly SecretField[] {
  const { judge, types, writing } = search
  const isTaken = path.length === 0 && writing.without.has(field.name)
  if (isTaken || field.hidden === 'loaded' || (field.hidden === 'json' && writing.isJson)) return []
  const inner = [...path, field.name]
  if (writing.isHidden(inner)) return []
  const sensitive = judge.judge(field.name, record.name)
  if (!sensitive) {
    const nested = field.type ? secretFields(search, field.type, inner) : []
    return record.isClass || isGuess ? nested.map((each) => ({ ...each, isGuess: true })) : nested
  }
  const holding = holdsText(types, field.type, sensitive.classId, 0)
  if (holding === 'no') return field.type ? secretFields(search, field.type, inner) : []
  return [
    { path: inner.join('.'), type: record.name, classId: sensitive.classId, isGuess: isGuess || holding === 'maybe' },
  ]
}

/** What `ref` holds shows its fields where it becomes a text, by itself or as an element of a list. */
export function isShownInText(types: ValueTypes, ref: ValueRef): boolean {
  const isShown = (typed: Typed | null, depth: number): boolean => {
    const form = types.form(typed)
    if (form.kind === 'record') return form.inText === true
    if (depth > MAX_FIELD_DEPTH) return false
    if (form.kind === 'list') return form.isKeyed !== true && isShown(form.element, depth + 1)
    return form.kind === 'union' && form.types.some((each) => isShown(each, depth + 1))
  }
  return isShown(types.of(ref), 0)
}

/** Whether a type can be the text of a secret: not a truth value, a count, a date, one of a few constants or another record. */
function holdsText(types: ValueTypes, typed: Typed | null, classId: string, depth = 0): 'yes' | 'no' | 'maybe' {
  if (!typed) return 'yes'
  const form = types.form(typed)
  switch (form.kind) {
    case 'primitive':
      if (form.name === 'number') return classId === 'otp' || classId === 'financial' ? 'yes' : 'no'
      return form.name === 'string' || form.name === 'any' || form.name === 'unknown' ? 'yes' : 'no'
    case 'union': {
      const each = form.types.map((inner) =>
        depth > MAX_FIELD_DEPTH ? 'no' : holdsText(types, inner, classId, depth + 1),
      )
      return each.includes('yes') ? 'yes' : each.includes('maybe') ? 'maybe' : 'no'
    }
    case 'list':
      return depth > MAX_FIELD_DEPTH ? 'no' : holdsText(types, form.element, classId, depth + 1)
    case 'unknown':
      return 'maybe'
    default:
      return 'no'
  }
}

/** The type holds truth values, counts, dates, constants or functions only. Of a record nothing is said. */
export function isHarmlessType(types: ValueTypes, typed: Typed | null, classId: string, depth = 0): boolean {
  const form = types.form(typed)
  if (form.kind === 'union')
    return depth < MAX_FIELD_DEPTH && form.types.every((each) => isHarmlessType(types, each, classId, depth + 1))
  if (form.kind === 'literal' || form.kind === 'function') return true
  return form.kind === 'primitive' && holdsText(types, typed, classId) === 'no'
}
