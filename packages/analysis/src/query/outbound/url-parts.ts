// Which part of a URL a piece of text decides: the host (with scheme and port), or only what comes behind it.
import type { ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'

/** The part of the URL that the text put behind `prefix` can decide. */
export type UrlPart = 'host' | 'path' | 'query'

/** `prefix` is the text before the piece; pieces that are not constant stand in it as `x`. */
export function partBehind(prefix: string): UrlPart {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(prefix)
  if (hasScheme && !/^[a-z][a-z\d+.-]*:\/\/[^/?#\\]+[/?#\\]/i.test(prefix)) return 'host'
  if (/[?#]/.test(prefix)) return 'query'
  return hasScheme || /^\/[^/\\]/.test(prefix) || /^\.\.?\//.test(prefix) ? 'path' : 'host'
}

/** Part decided by value number `at` of a template. A piece that is not constant and comes first is taken for a base URL, or for a scheme. */
export function partInTemplate(flow: ModuleFlow, template: ValueRef, at: number): UrlPart {
  return partBehind(prefixOf(flow, template, at))
}

/** As {@link partInTemplate}, in a command line: what counts is the word in which the value stands (`curl -s https://host/${path}`). */
export function partInCommand(flow: ModuleFlow, template: ValueRef, at: number): UrlPart {
  const words = prefixOf(flow, template, at).split(/[\s"']/)
  return partBehind((words[words.length - 1] ?? '').replace(/^-[\w-]*=/, ''))
}

/** The text before value number `at`; values that are not constant have a stand-in. */
function prefixOf(flow: ModuleFlow, template: ValueRef, at: number): string {
  const instruction = flow.instruction(template)
  if (instruction.kind !== 'template') return ''
  let prefix = instruction.strings[0] ?? ''
  for (let i = 0; i < at; i++) {
    const value = instruction.values[i]
    const text = value === undefined ? undefined : flow.constant({ fn: template.fn, value })
    const next = instruction.strings[i + 1] ?? ''
    prefix += (text === undefined ? standIn(prefix, next) : String(text)) + next
  }
  return prefix
}

function standIn(prefix: string, next: string): string {
  if (prefix !== '') return 'x'
  if (next.startsWith('://')) return 'http'
  return next.startsWith('//') ? 'http:' : 'http://x/'
}
