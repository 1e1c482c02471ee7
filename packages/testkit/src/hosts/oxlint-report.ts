// oxlint's JSON report read back: columns are UTF-8 bytes there, and the id of a message is not shown.
import { Buffer } from 'node:buffer'
import { indexLines } from '@logwright/engine'
import type { BatchFile } from '../host'
import type { HostFinding } from '../observation'

/** A place in a diagnostic: bytes of UTF-8 from the file's start. */
export interface OxlintSpan {
  readonly offset: number
  readonly length: number
}

/** The part of a diagnostic that is read. */
export interface OxlintDiagnostic {
  readonly message: string
  /** `plugin(rule)`; absent where a file does not parse. */
  readonly code?: string
  readonly filename: string
  readonly labels: readonly { readonly span: OxlintSpan }[]
}

/** Message templates of each rule, by message id. */
export type Templates = ReadonlyMap<string, Readonly<Record<string, string>>>

/** The rule of a diagnostic, or null when it is none of the plugin's. */
export function ruleOfCode(code: string | undefined): string | null {
  return /^logwright\((.+)\)$/.exec(code ?? '')?.[1] ?? null
}

/** A diagnostic as a finding. */
export function toOxlintFinding(file: BatchFile, rule: string, found: OxlintDiagnostic, all: Templates): HostFinding {
  const { offset, length } = found.labels[0]?.span ?? { offset: 0, length: 0 }
  const lines = indexLines(file.text)
  return {
    file: file.path,
    rule,
    messageId: messageIdOf(found.message, all.get(rule) ?? {}),
    message: found.message,
    start: lines.positionAt(toUtf16(file.text, offset)),
    end: lines.positionAt(toUtf16(file.text, offset + length)),
    steps: null,
    fixes: null,
  }
}

/** The UTF-16 offset of a UTF-8 offset. */
export function toUtf16(text: string, bytes: number): number {
  return Buffer.from(text, 'utf8').subarray(0, bytes).toString('utf8').length
}

/** The id whose template the message fills; of several, the one with the most text of its own. Empty: none. */
export function messageIdOf(message: string, templates: Readonly<Record<string, string>>): string {
  const fitting = Object.entries(templates).filter(([, template]) => toPattern(template).test(message))
  const [best] = fitting.sort(([, one], [, other]) => ownText(other) - ownText(one))
  return best?.[0] ?? ''
}

const PLACEHOLDER = /\{\{\w+\}\}/

function ownText(template: string): number {
  return template.split(PLACEHOLDER).join('').length
}

function toPattern(template: string): RegExp {
  const parts = template.split(PLACEHOLDER).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}
