// Mistakes in the configuration, one line each.
import type { UserError } from '@logwright/engine'
import { printable } from './terminal'

/** `logwright.config.yml:2:1  ruls: Unknown key 'ruls'; did you mean 'rules'?` */
export function formatConfigErrors(errors: readonly UserError[]): string {
  return errors.map(formatConfigError).join('')
}

function formatConfigError(error: UserError): string {
  const place = error.line === null ? '' : `:${error.line}:${error.column ?? 1}`
  const key = error.key ? `${error.key}: ` : ''
  return printable(`${error.file}${place}  ${key}${error.message}`) + '\n'
}

/** `note: /app/tsconfig.json: 'extends' names …` */
export function formatNote({ file, message }: UserError): string {
  return `note: ${printable(`${file}: ${message}`)}\n`
}
