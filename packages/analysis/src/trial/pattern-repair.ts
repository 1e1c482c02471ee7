// The narrowest change that makes a pattern hold the host: dots escaped, both ends of the host fixed.
import { visitRegExpAST } from '@eslint-community/regexpp'
import { readAddress, registrable } from './addresses'
import { outsideCandidates, ownNames } from './candidates'
import type { Asked } from './methods'
import { matches, parsePattern } from './patterns'

/** The source of a pattern that no attacker's address passes any more; null where no simple change does that. */
export function repairedPattern(asked: Asked): string | null {
  const [source] = asked.texts
  if (asked.op !== 'pattern' || source === undefined) return null
  const escaped = withEscapedDots(source, asked.flags)
  if (escaped === null) return null
  const started = /^\^/.test(escaped)
    ? escaped
    : `^${asked.part === 'host' || /^\(?https?/.test(escaped) ? '' : 'https:\\/\\/'}${escaped}`
  const ended = asked.part === 'host' ? `${escaped.startsWith('\\.') ? escaped : started}$` : `${started}(?:[/?#]|$)`
  const written = [escaped, started, ended].map((each) => each.replace(/(\\\/|\/)\(\?:\[\/\?#\]\|\$\)$/, '\\/'))
  return written.find((each) => each !== source && holds(asked, each)) ?? null
}

function withEscapedDots(source: string, flags: string): string | null {
  const pattern = parsePattern(source, flags)
  if (!pattern) return null
  const dots: number[] = []
  visitRegExpAST(pattern, {
    onCharacterSetEnter: (node) => {
      if (node.kind === 'any' && node.parent.type !== 'Quantifier') dots.push(node.start - 1)
    },
  })
  let written = source
  for (const at of dots.sort((a, b) => b - a)) written = `${written.slice(0, at)}\\${written.slice(at)}`
  return written
}

/** No candidate of an attacker matches. */
function holds(asked: Asked, source: string): boolean {
  const own = ownNames([{ ...asked, texts: [source] }])
  if (own.size === 0) return false
  return outsideCandidates([asked, { ...asked, texts: [source] }]).every((text) => {
    const host = (readAddress(text) ?? readAddress(`http://${text}`))?.hostname
    const subject = asked.part === 'host' ? (host ?? text) : text
    return matches(source, asked.flags, subject) === false || (host !== undefined && own.has(registrable(host)))
  })
}
