// Lists of constant texts, as they are written out: names of fields, paths of a redaction. Of another module, what it exports.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { MAX_INTERFACE_MEMBERS } from '../limits'
import { edgeLabel } from '../model/api-node'
import { collectedIn } from './collected-values'

/** The texts of an array, or of the set that is made of one, here or in the module that exports it; null where some are not known. */
export function constantTexts(flow: ModuleFlow, ref: ValueRef): readonly string[] | null {
  const found: string[] = []
  const makers = flow.producers(ref)
  for (const made of makers) {
    const texts = textsOfMaker(flow, made)
    if (texts === null) return null
    found.push(...texts)
  }
  return makers.length === 0 ? null : found
}

function textsOfMaker(flow: ModuleFlow, made: ValueRef): readonly string[] | null {
  const instruction = flow.instruction(made)
  if (instruction.kind === 'array') return writtenTexts(flow, made)
  return instruction.kind === 'call' ? textsOfCall(flow, { ref: made, call: instruction }) : exportedTexts(flow, made)
}

/** `new Set(['password'])`, `Object.freeze(['password'])` */
function textsOfCall(flow: ModuleFlow, site: CallSite): readonly string[] | null {
  const [list, ...others] = site.call.args
  if (!list || others.length > 0) return null
  const isSame = (): boolean =>
    flow.rows(site, 'flow').some(({ row }) => row.to === 'ReturnValue' && row.as === undefined)
  return site.call.form === 'new' || isSame() ? constantTexts(flow, { fn: site.ref.fn, value: list.value }) : null
}

/** For the interface of a module: the texts of a list that a value makes, where there are some and they are not many. */
export function listedTexts(flow: ModuleFlow, made: ValueRef): { readonly texts?: readonly string[] } {
  const texts = textsOfMaker(flow, made) ?? []
  return texts.length > 0 && texts.length <= MAX_INTERFACE_MEMBERS ? { texts } : {}
}

/** The texts of an array literal, and those that are put into it. */
function writtenTexts(flow: ModuleFlow, made: ValueRef): readonly string[] | null {
  const array = flow.instruction(made)
  if (array.kind !== 'array') return null
  const found: string[] = []
  for (const { value, spread } of array.elements) {
    const at = { fn: made.fn, value }
    const text = spread ? constantTexts(flow, at) : flow.constant(at)
    if (typeof text === 'string') found.push(text)
    else if (Array.isArray(text)) found.push(...text)
    else return null
  }
  for (const put of collectedIn(flow, made)) {
    const text = flow.constant(put)
    if (typeof text !== 'string') return null
    found.push(text)
  }
  return found
}

/** The list that another module exports, or the member of what it exports. */
export function exportedTexts(flow: ModuleFlow, ref: ValueRef, member?: string): readonly string[] | null {
  const nodes = flow.identities.proven(ref)
  const places =
    member === undefined ? nodes : nodes.flatMap((node) => node.edges.get(edgeLabel('member', member)) ?? [])
  const [only = null, ...others] = places.flatMap(({ link }) => (link?.value.texts ? [link.value.texts] : []))
  return others.length === 0 ? only : null
}
