// Phrases that several rules use, so that messages read alike.
import type { ModuleView, Step, ValueRef } from '@logwright/analysis/query'

/** A step that points at a value. */
export function stepAt(view: ModuleView, ref: ValueRef, message: string): Step {
  return { message, range: view.range(ref) }
}

/** `'password'`, quoted and shortened for a message. */
export function quoted(name: string): string {
  return `'${name.length > 60 ? `${name.slice(0, 59)}…` : name}'`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] as string}`
}
