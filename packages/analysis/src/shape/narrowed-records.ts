// What a call takes out of the records that it starts from, or adds to them: names picked or left out, hidden fields shown or dropped.
import type { CallSite } from '../flow/module-flow'
import { MAX_SHAPE_DEPTH } from '../limits'
import type { ShapeRow } from '../model/shape-rows'
import { selected } from './built-in-types'
import { keysAt, projection } from './selected-keys'
import { shownBy } from './to-json'
import { UNKNOWN, known, type Field, type Form } from './type-space'
import type { ValueTypes } from './value-types'

type RecordForm = Extract<Form, { kind: 'record' }>

/** Applies a row's choices to every record in the form. A choice that cannot be read leaves nothing known. */
export function narrowed(types: ValueTypes, site: CallSite, row: ShapeRow, form: Form): Form {
  const change = changeBy(types, site, row)
  if (change === 'unknown') return UNKNOWN
  return change ? mapRecords(types, form, change, 0) : form
}

type Change = (record: RecordForm) => Form

function changeBy(types: ValueTypes, site: CallSite, row: ShapeRow): Change | 'unknown' | null {
  const shown = includedBy(types, site, row)
  const selections = selectionsBy(types, site, row)
  if (shown === 'unknown' || selections === 'unknown') return 'unknown'
  const hides = jsonHides(types, site, row)
  if (
    shown.length + selections.length === 0 &&
    !hides &&
    !row.drops &&
    !row.hides &&
    !row.open &&
    row.inText === undefined
  )
    return null
  return (record) => {
    let left: Form = record
    if (shown.length > 0) left = withFields(record, (field) => (shown.includes(field.name) ? show(field) : field))
    for (const { names, keeps } of selections) left = selected(left, names, keeps)
    if (left.kind !== 'record') return left
    const { hides: hidden } = row
    if (hidden && hidden !== 'nothing') left = withFields(left, (field) => ({ ...field, hidden }))
    if (hides) left = withFields(left, (field) => (hides(field.name) ? { ...field, hidden: 'json' } : field))
    if (row.open) left = { ...left, isOpen: true }
    if (row.inText !== undefined && left.inText === undefined) left = { ...left, inText: row.inText }
    if (!row.drops) return left
    const isExact = left.isOpen !== true
    return { ...left, fields: left.fields.filter((field) => field.hidden !== row.drops), isExact }
  }
}

const show = (field: Field): Field => ({ ...field, hidden: null })

const withFields = (record: RecordForm, change: (field: Field) => Field): RecordForm => ({
  ...record,
  fields: record.fields.map(change),
})

interface Selection {
  readonly names: readonly string[]
  readonly keeps: boolean
}

/** Names of fields that are shown although they are hidden otherwise. */
function includedBy({ flow }: ValueTypes, site: CallSite, row: ShapeRow): readonly string[] | 'unknown' {
  const names: string[] = []
  for (const position of [...(row.include ?? []), ...(row.pick ?? [])]) {
    const keys = keysAt(flow, site, position)
    if (keys === 'unknown') return 'unknown'
    names.push(...(keys ?? []))
  }
  for (const position of row.project ?? []) {
    const chosen = projection(flow, site, position)
    if (chosen === 'unknown') return 'unknown'
    names.push(...(chosen?.shown ?? []))
  }
  return names
}

function selectionsBy({ flow }: ValueTypes, site: CallSite, row: ShapeRow): readonly Selection[] | 'unknown' {
  const found: Selection[] = []
  const lists = [
    { positions: row.omit ?? [], keeps: false },
    { positions: row.pick ?? [], keeps: true },
  ]
  for (const { positions, keeps } of lists) {
    for (const position of positions) {
      const names = keysAt(flow, site, position)
      if (names === 'unknown') return 'unknown'
      if (names) found.push({ names, keeps })
    }
  }
  for (const position of row.project ?? []) {
    const chosen = projection(flow, site, position)
    if (chosen === 'unknown') return 'unknown'
    if (chosen && chosen.names.length > 0) found.push(chosen)
  }
  return found
}

/** Fields that the row's functions take out of JSON text; null without such functions. */
function jsonHides({ flow }: ValueTypes, site: CallSite, row: ShapeRow): ((name: string) => boolean) | null {
  const refs = (row.json ?? []).flatMap((position) => flow.at(site, position))
  const functions = refs.flatMap((ref) => flow.graph.functionsOf(ref))
  if (refs.length > 0 && functions.length === 0) return () => true
  if (functions.length === 0) return null
  const shown = functions.map((fn) => shownBy(flow, fn))
  return (name) => shown.some((isShown) => !isShown(name))
}

/** The form with every record in it changed: of lists the elements, of unions each part. */
function mapRecords(types: ValueTypes, form: Form, change: Change, depth: number): Form {
  if (depth > MAX_SHAPE_DEPTH) return UNKNOWN
  const inner = (typed: Parameters<ValueTypes['form']>[0]): Form =>
    mapRecords(types, types.form(typed), change, depth + 1)
  switch (form.kind) {
    case 'record':
      return change(form)
    case 'list':
      return { ...form, element: known(inner(form.element), form.element.trust) }
    case 'union':
      return { ...form, types: form.types.map((each) => known(inner(each), each.trust)) }
    default:
      return form
  }
}
