// Pieces of a text that are as much as the text itself: what stands behind `Bearer`.
import type { CallSite, ModuleFlow } from './module-flow'

/** `authorization.split(' ')[1]`; a secret has no blank in it, so that what follows one is all of it. */
export function isBehindBlank(flow: ModuleFlow, { ref, call }: CallSite, [piece]: readonly string[]): boolean {
  const [separator, ...others] = call.args
  if (!separator || piece === '0' || (piece === undefined && others.length > 0)) return false
  const at = { fn: ref.fn, value: separator.value }
  const text = flow.constant(at)
  if (typeof text === 'string') return /^(?:bearer|basic|token)? $/i.test(text)
  const [pattern] = flow.producers(at)
  const made = pattern && flow.instruction(pattern)
  return made?.kind === 'literal' && made.type === 'regexp' && /^(?: |\\s)\+?$/.test(String(made.value))
}
