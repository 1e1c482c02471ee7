// Names of fields that a call takes out or keeps: `{ password: true }`, `['password']`, `'-password'`.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'

/** Names at a position of a call; null: the argument is absent; `unknown`: it is there and cannot be read. */
export function keysAt(flow: ModuleFlow, site: CallSite, position: string): readonly string[] | 'unknown' | null {
  const refs = flow.at(site, position)
  if (refs.length === 0) return null
  const found: string[] = []
  for (const ref of refs) {
    const keys = keysIn(flow, ref)
    if (!keys) return 'unknown'
    found.push(...keys)
  }
  return found
}

function keysIn(flow: ModuleFlow, ref: ValueRef): readonly string[] | null {
  const text = flow.constant(ref)
  if (typeof text === 'string') return [text]
  const found: string[] = []
  for (const made of flow.producers(ref)) {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'array') {
      for (const element of instruction.elements) {
        const keys = element.spread ? null : keysIn(flow, { fn: made.fn, value: element.value })
        if (!keys) return null
        found.push(...keys)
      }
    } else if (instruction.kind === 'object') {
      for (const property of instruction.properties) {
        if (property.key === null) return null
        const isOff = isFalse(flow, { fn: made.fn, value: property.value })
        if (!isOff) found.push(property.key)
      }
    } else return null
  }
  return found
}

function isFalse(flow: ModuleFlow, ref: ValueRef): boolean {
  const value = flow.constant(ref)
  return value === false || value === 0
}

/** What a projection keeps, or takes out. */
export interface Projection {
  readonly names: readonly string[]
  readonly keeps: boolean
  /** Hidden fields that are asked for besides. */
  readonly shown: readonly string[]
}

/** Reads `-password`, `name email`, `{ password: 0 }`, `['-password']` at a position. */
export function projection(flow: ModuleFlow, site: CallSite, position: string): Projection | 'unknown' | null {
  const refs = flow.at(site, position)
  const words: string[] = []
  for (const ref of refs) {
    const read = signedNames(flow, ref)
    if (!read) return 'unknown'
    words.push(...read)
  }
  if (words.length === 0) return null
  const names = words.filter((word) => !word.startsWith('+'))
  const shown = words.filter((word) => word.startsWith('+')).map((word) => word.slice(1))
  const taken = names.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  return taken.length > 0
    ? { names: taken, keeps: false, shown }
    : { names, keeps: names.length > 0, shown: [...shown, ...names] }
}

function signedNames(flow: ModuleFlow, ref: ValueRef): readonly string[] | null {
  const text = flow.constant(ref)
  if (typeof text === 'string') return text.split(/\s+/).filter((word) => word !== '')
  if (text === null) return []
  const found: string[] = []
  for (const made of flow.producers(ref)) {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'literal') continue
    if (instruction.kind === 'array') {
      for (const element of instruction.elements) {
        const read = element.spread ? null : signedNames(flow, { fn: made.fn, value: element.value })
        if (!read) return null
        found.push(...read)
      }
    } else if (instruction.kind === 'object') {
      for (const property of instruction.properties) {
        if (property.key === null) return null
        const isOff = isFalse(flow, { fn: made.fn, value: property.value })
        found.push(isOff ? `-${property.key}` : property.key)
      }
    } else return null
  }
  return found
}
