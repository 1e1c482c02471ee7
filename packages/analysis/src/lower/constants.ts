// Constants as they stand in the source, spelled the same whatever the parser.
import { children, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'

/** @returns the decimal digits of a bigint literal; parsers spell `0x1Fn` and `1_000n` differently. */
export function bigintText(node: Node): string {
  const digits = text(node, 'bigint').replace(/_|n$/g, '')
  return /^(0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+|\d+)$/.test(digits) ? BigInt(digits).toString() : digits
}

/** @returns the constant pieces of a template; a piece with an invalid escape stays as written. */
export function templateTexts(node: Node): string[] {
  const texts: string[] = []
  for (const quasi of children(node, 'quasis')) {
    const value = quasi?.['value']
    const pieces = typeof value === 'object' && value !== null ? value : {}
    const cooked = 'cooked' in pieces ? pieces.cooked : null
    texts.push(typeof cooked === 'string' ? cooked : 'raw' in pieces ? String(pieces.raw) : '')
  }
  return texts
}
