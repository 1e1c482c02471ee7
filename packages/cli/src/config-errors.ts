// Mistakes in the configuration, one line each.
import type { UserError } from '@logwright/engine'
import { printable } from './terminal'

/** `logwright.config.yml:2:1  ruls: Unknown key 'ruls'; did you mean 'rules'?` */
export function formatConfigErrors(errors: readonly UserError[]): string {
  return [...errors].sort(byPlace).map(formatConfigError).join('')
}

function byPlace(a: UserError, b: UserError): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) : 0
}

function formatConfigError(error: UserError): string {
  const place = error.line === null ? '' : `:${error.line}:${error.column ?? 1}`
  const key = error.key ? `${error.key}: ` : ''
  return printable(`${error.file}${place}  ${key}${error.message}`) + '\n'
}

/** `note: /app/tsconfig.json: 'extends' names …`; with a place where there is one, as {@link formatConfigErrors}. */
export function formatNote(error: UserError): string {
  return error.line === null
    ? `note: ${printable(`${error.file}: ${error.message}`)}\n`
    : `note: ${formatConfigError(error)}`
}
