// Values of a trial: what the analysed code would hold if the outsider had sent one certain text.
import type { FunctionIndex, ValueId, VariableId } from '../ir/ids'
import type { AddressParts } from './addresses'

/** A text, number or the like. `of` is the part of the outsider's text that it holds, null for what does not depend on it. */
export interface Plain {
  readonly kind: 'plain'
  readonly value: string | number | boolean | null | undefined
  readonly of: Part | null
}

/** `text`: as sent. `host`, `scheme`: of the parsed address. `other`: anything else made of it. */
export type Part = 'text' | 'host' | 'scheme' | 'other'

/** A value of a trial. */
export type Concrete =
  | Plain
  | { readonly kind: 'regexp'; readonly source: string; readonly flags: string }
  | { readonly kind: 'address'; readonly parts: AddressParts; readonly of: Part | null }
  | { readonly kind: 'list'; readonly items: readonly Concrete[] }
  | { readonly kind: 'function'; readonly target: FunctionIndex; readonly frame: Frame | null }
  /** The request, of which only the text at `path` is known. */
  | { readonly kind: 'source'; readonly path: readonly string[] }
  | { readonly kind: 'thrown' }
  /** `isTouched`: it may depend on the outsider's text. */
  | { readonly kind: 'unknown'; readonly isTouched: boolean }

/** One run of a function: what its instructions and variables hold. */
export interface Frame {
  readonly fn: FunctionIndex
  readonly values: Map<ValueId, Concrete>
  readonly variables: Map<VariableId, Concrete>
  readonly parent: Frame | null
}

/** A value that depends on nothing that was sent. */
export const plain = (value: Plain['value'], of: Part | null = null): Plain => ({ kind: 'plain', value, of })

/** Nothing is known. */
export const unknown = (isTouched: boolean): Concrete => ({ kind: 'unknown', isTouched })

/** The value may depend on the outsider's text. */
export function isTouched(value: Concrete): boolean {
  switch (value.kind) {
    case 'plain':
    case 'address':
      return value.of !== null
    case 'list':
      return value.items.some(isTouched)
    case 'source':
      return true
    case 'unknown':
      return value.isTouched
    default:
      return false
  }
}

/** Whether a condition on the value holds; null: not known. */
export function truthOf(value: Concrete): boolean | null {
  if (value.kind === 'plain') return Boolean(value.value)
  return value.kind === 'unknown' || value.kind === 'thrown' || value.kind === 'source' ? null : true
}

/** The value as a text; null where it has none that is known. */
export function textOf(value: Concrete): string | null {
  if (value.kind === 'plain') return typeof value.value === 'string' ? value.value : String(value.value)
  return value.kind === 'address' ? value.parts.href : null
}

/** A property of a parsed address. */
export function partOf({ parts, of }: Extract<Concrete, { kind: 'address' }>, name: string): Concrete {
  const value = parts[name as keyof typeof parts] as string | undefined
  if (value === undefined) return unknown(of !== null)
  const part = /^(host|hostname|origin)$/.test(name) ? 'host' : name === 'protocol' ? 'scheme' : 'other'
  return plain(value, of && (name === 'href' ? 'text' : part))
}

/** `req.query.url ?? ''`: what was sent counts, whatever constant stands where nothing is. */
export function sentOrElse(values: readonly Concrete[]): Concrete {
  const [sent, ...more] = values.filter((value) => value.kind !== 'plain' || value.of !== null)
  if (!sent) return unknown(false)
  return more.length === 0 && sent.kind !== 'unknown' ? sent : unknown([sent, ...more].some(isTouched))
}
