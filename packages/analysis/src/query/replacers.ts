// Which fields a replacer of `JSON.stringify` hides: it is run with the names that it asks for.
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'
import type { Redacted } from '../summary/hidden-parts'
import { plain } from '../trial/concrete'
import type { Asked } from '../trial/methods'
import { runFunction } from '../trial/trial'

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

/** What stands in a field, in a run. */
const VALUE = 'the value of the field'

/** A name that no replacer hides. */
const NO_SECRET = 'text'

/** It is believed, but finds no secret in a text. */
const NOT_THE_MESSAGE: Redacted = [{ keys: [], kept: [{ path: ['message'], without: [] }] }]
