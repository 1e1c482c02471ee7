// Which part of a URL a piece of text decides: the host (with scheme and port), or only what comes behind it.
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'

/** The part of the URL that the text put behind `prefix` can decide. */
export type UrlPart = 'host' | 'path'

/** `prefix` is the constant text before the piece. */
export function partBehind(prefix: string): UrlPart {
  if (/^[a-z][a-z\d+.-]*:\/\/[^/?#\\]+[/?#\\]/i.test(prefix)) return 'path'
  if (/^\/[^/\\]/.test(prefix) || /^[?#]/.test(prefix) || /^\.\.?\//.test(prefix)) return 'path'
  return 'host'
}

/** Part decided by value number `at` of a template: a piece behind an unknown piece only continues what that one began. */
export function partInTemplate(flow: ModuleFlow, template: ValueRef, at: number): UrlPart {
  const instruction = flow.instruction(template)
  if (instruction.kind !== 'template') return 'host'
  let prefix = instruction.strings[0] ?? ''
  for (let i = 0; i < at; i++) {
    const value = instruction.values[i]
    const text = value === undefined ? undefined : flow.constant({ fn: template.fn, value })
    if (text === undefined) {
      if (partBehind(prefix) === 'path') return 'path'
      const next = (instruction.strings[i + 1] ?? '').toString()
      if (/^[a-z]+:?(\/\/)?$/i.test(prefix) || prefix === '') {
        if (isWholeBase(prefix, next)) return 'path'
      }
      if (/[/?#]/.test(next) || i + 1 === at) return 'path'
      prefix += 'x' + next
      continue
    }
    prefix += String(text) + (instruction.strings[i + 1] ?? '')
  }
  return partBehind(prefix)
}

/** The unknown piece before is a base URL or a host, and a slash ends it. */
function isWholeBase(prefix: string, next: string): boolean {
  return prefix === '' ? true : /^[/?#]/.test(next)
}
