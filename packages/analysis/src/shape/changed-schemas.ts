// Calls that change a schema or a class after it was made: `schema.add({ … })`, `User.init({ … })`, `schema.set('toJSON', …)`.
import type { ValueId, ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { refKey } from '../flow/producers'
import { stepNode } from '../model/node-steps'
import { shapeRowsAt } from './modelled-types'
import { typeByRow } from './row-types'
import { shownBy } from './to-json'
import { known, type Form, type Typed } from './type-space'
import type { ValueTypes } from './value-types'

/** What changes a value, in the order of the source. */
interface Changes {
  readonly calls: readonly CallSite[]
  /** Functions assigned as the one that makes JSON text's data. */
  readonly serializers: readonly ValueRef[]
}

/** Made before it is filled: what fills it asks for values that may be schemas themselves. */
const keptChanges = once((_flow: ModuleFlow) => ({
  found: new Map<number, { calls: CallSite[]; serializers: ValueRef[] }>(),
  isOpen: false,
}))

/** The type of a schema that is made at `made`, after all that changes it. */
export function afterChanges(types: ValueTypes, made: ValueRef, typed: Typed): Typed {
  const changes = changesOf(types.flow).get(refKey(made))
  const form = changes ? types.form(typed) : null
  if (!changes || form?.kind !== 'schema') return typed
  const before = types.form(form.of)
  const of = changed(types, changes, before)
  return of === before ? typed : known({ ...form, of: known(of, form.of.trust) }, typed.trust)
}

/** The record that `made` describes after all that changes it. */
export function changedRecord(types: ValueTypes, made: ValueRef, record: Form): Form {
  const changes = changesOf(types.flow).get(refKey(made))
  return changes ? changed(types, changes, record) : record
}

function changed(types: ValueTypes, { calls, serializers }: Changes, before: Form): Form {
  let form = before
  for (const site of calls) {
    for (const match of types.flow.rows(site, 'shape')) {
      if (!match.row.changes) continue
      const base = known({ kind: 'schema', of: known(form), as: [] })
      const result = types.form(typeByRow(types, site, match, base))
      if (result.kind === 'schema') form = types.form(result.of)
    }
  }
  for (const ref of serializers) {
    const shown = types.flow.graph.functionsOf(ref).map((fn) => shownBy(types.flow, fn))
    if (form.kind !== 'record' || shown.length === 0) continue
    const fields = form.fields.map((field) =>
      shown.every((isShown) => isShown(field.name)) ? field : { ...field, hidden: field.hidden ?? ('json' as const) },
    )
    form = { ...form, fields }
  }
  return form
}

function changesOf(flow: ModuleFlow): ReadonlyMap<number, Changes> {
  const kept = keptChanges(flow)
  const { found } = kept
  if (kept.isOpen) return found
  kept.isOpen = true
  const at = (ref: ValueRef): { calls: CallSite[]; serializers: ValueRef[] }[] =>
    flow.producers(ref).map((made) => {
      const changes = found.get(refKey(made)) ?? { calls: [], serializers: [] }
      found.set(refKey(made), changes)
      return changes
    })
  for (const fn of flow.facts.functions) {
    fn.instructions.forEach((instruction, value) => {
      const ref: ValueRef = { fn: fn.index, value: value as ValueId }
      if (instruction.kind === 'set-member' && isSerializer(flow, ref.fn, instruction)) {
        const methods = flow.instruction({ fn: ref.fn, value: instruction.object })
        if (methods.kind === 'member')
          for (const kept of at({ fn: ref.fn, value: methods.object }))
            kept.serializers.push({ fn: ref.fn, value: instruction.value })
      }
      const site = instruction.kind === 'call' ? callAt(flow, ref) : null
      const callee = site && flow.instruction({ fn: ref.fn, value: site.call.callee })
      if (!site || callee?.kind !== 'member' || callee.property === null) return
      if (!flow.knowledge.calleeNames('shape', callee.property)) return
      if (!flow.rows(site, 'shape').some(({ row }) => row.changes)) return
      for (const kept of at({ fn: ref.fn, value: callee.object })) kept.calls.push(site)
    })
  }
  return found
}

/** `schema.methods.toJSON = function …`. */
function isSerializer(
  flow: ModuleFlow,
  fn: ValueRef['fn'],
  set: { readonly object: ValueId; readonly property: string | null },
): boolean {
  if (set.property === null || !flow.knowledge.calleeNames('shape', set.property)) return false
  const { property } = set
  const nodes = flow.identities.of({ fn, value: set.object }).flatMap((node) => stepNode(node, 'member', property))
  return shapeRowsAt(nodes).some(({ row }) => row.changes)
}
