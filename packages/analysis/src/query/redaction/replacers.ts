// Which fields a replacer of `JSON.stringify` hides: it is run with the names that it asks for.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import type { TraceNode } from '../../flow/trace'
import { nameOf } from '../../flow/written-names'
import type { Redacted } from '../../summary/hidden-parts'
import { plain } from '../../trial/concrete'
import type { Asked } from '../../trial/methods'
import { runFunction } from '../../trial/trial'
import { keyOf } from '../value-names'

/** Fields of the names that the function compares the key with, where it gives something else than their value; else whichever it should. */
export function hiddenByReplacer(flow: ModuleFlow, replacer: ValueRef): Redacted {
  const [fn, ...others] = flow.graph.functionsOf(replacer).flatMap((index) => flow.facts.functions[index] ?? [])
  if (!fn || others.length > 0) return NOT_THE_MESSAGE
  const asked: Asked[] = []
  const isKept = (key: string): boolean | null => {
    const note = (each: Asked): void => void asked.push(each)
    const given = runFunction(flow, fn, { parameter: 0, text: key, note, others: plain(VALUE) })
    return given.kind === 'plain' ? given.value === VALUE : null
  }
  if (isKept(NO_SECRET) !== true || asked.some(({ op }) => op !== 'equals' && op !== 'listed')) return NOT_THE_MESSAGE
  const keys = [...new Set(asked.flatMap(({ texts }) => texts))]
  return keys.flatMap((key) => (isKept(key) === true ? [] : [{ keys: [key], anywhere: true as const }]))
}

/** `JSON.stringify(options, (key, value) => (key === 'password' ? '***' : value))` on the way of a value: its field is hidden, or left out. */
export function isReplacedOnTheWay(flow: ModuleFlow, node: TraceNode, field: string | null): boolean {
  const names = field?.split('.') ?? []
  for (let at: TraceNode | null = node; at; at = at.from) {
    const name = keyOf(flow, at)?.name ?? nameOf(flow, at.ref)
    if (name !== null && (at === node || at.via === 'property')) names.push(name)
    const text = at.via === 'json' && at.from ? callAt(flow, at.from.ref) : null
    const [, replacer] = text?.call.args ?? []
    if (text && replacer && hides(flow, { fn: text.ref.fn, value: replacer.value }, names)) return true
  }
  return false
}

/** A function gives something else for a field of one of the names, or a list of fields names none of them. */
function hides(flow: ModuleFlow, replacer: ValueRef, names: readonly string[]): boolean {
  const [made] = flow.producers(replacer)
  const list = made && flow.instruction(made)
  if (made && list?.kind === 'array') {
    const kept = list.elements.map(({ value }) => flow.constant({ fn: made.fn, value }))
    return kept.length > 0 && kept.every((each) => typeof each === 'string' && !names.includes(each))
  }
  if (flow.graph.functionsOf(replacer).length === 0) return false
  const hidden = hiddenByReplacer(flow, replacer)
  return hidden === 'all' || hidden.some(({ keys }) => keys.length === 0 || keys.some((key) => names.includes(key)))
}

/** What stands in a field, in a run. */
const VALUE = 'the value of the field'

/** A name that no replacer hides. */
const NO_SECRET = 'text'

/** It is believed, but finds no secret in a text. */
const NOT_THE_MESSAGE: Redacted = [{ keys: [], kept: [{ path: ['message'], without: [] }] }]
