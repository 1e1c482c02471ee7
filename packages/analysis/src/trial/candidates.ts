// Addresses that an attacker might send to get past a check, made of the texts that the check itself compares with.
import { MAX_CANDIDATES } from '../limits'
import { readAddress, registrable } from './addresses'
import type { Asked } from './methods'
import { samplesOf } from './patterns'

/** What candidates are made of. */
type Question = Pick<Asked, 'op' | 'texts' | 'flags'>

/** Addresses inside a network that block lists are about, in the order of what they give an attacker. */
const INTERNAL = [
  'http://169.254.169.254/',
  'http://127.0.0.1/',
  'http://localhost/',
  'http://[::1]/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://192.168.0.1/',
  'http://172.16.0.1/',
  'http://2130706433/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[fd00:ec2::254]/',
  'http://localhost./',
  'http://169.254.169.254.nip.io/',
]

const PRIVATE_TEXT = /^(localhost|127\.|10\.|192\.168\.|172\.|169\.254\.|0\.0\.0\.0|\[?::1?\]?|metadata\.)/
const PRIVATE_PATTERN = /127|localhost|192\\?\.168|169\\?\.254|\^\(?10\b/

/** The check is about addresses of the inside. */
export function isBlockList(asked: readonly Pick<Asked, 'op' | 'texts'>[]): boolean {
  return asked.some(({ op, texts }) =>
    op === 'pattern' ? texts.some((text) => PRIVATE_PATTERN.test(text)) : texts.some((text) => PRIVATE_TEXT.test(text)),
  )
}

/** Addresses of the inside, as whole addresses and as hosts. */
export function internalCandidates(): readonly string[] {
  return [...INTERNAL, ...INTERNAL.map((address) => readAddress(address)?.hostname ?? address)]
}

/** The text names a host: it has a dot inside, or stands behind a scheme. */
export function namesHost(text: string): boolean {
  return hostOf(text) !== null
}

/** `example.com` of `https://example.com/a`, of `.example.com` and of `//example.com`; null for `.pdf`, `https://` and the like. */
function hostOf(text: string): string | null {
  const host =
    /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@]*@)?\.?([a-z\d-]+(?:\.[a-z\d-]+)+|localhost)(?::\d+)?(?:[/?#].*)?$/i
  const found = host.exec(text)?.[1]
  return found === undefined ||
    (/\.(js|json|html?|xml|png|jpe?g|gif|svg|webp|pdf|txt|csv|zip|mp[34]|ico)$/i.test(found) && !/:\/\//.test(text))
    ? null
    : found.toLowerCase()
}

/** Texts as the authors of patterns had them in mind. */
export function writtenSamples(sources: readonly string[], flags: string): readonly string[] {
  return sources.flatMap((source) =>
    samplesOf(source, flags).flatMap(({ text, filled }) => (filled === null ? [text] : [])),
  )
}

/** Names that the program itself calls good: who owns them is no attacker. */
export function ownNames(asked: readonly Question[]): ReadonlySet<string> {
  const hosts = asked.flatMap(({ op, texts, flags }) =>
    op === 'pattern'
      ? writtenSamples(texts, flags).flatMap((text) => hostOf(text) ?? [])
      : texts.flatMap((text) => hostOf(text) ?? []),
  )
  return new Set(hosts.map(registrable))
}

/** Addresses of an attacker's hosts that carry the texts which a check looks for; the plainest come first. */
export function outsideCandidates(asked: readonly Question[]): readonly string[] {
  const found = new Set<string>(['https://attacker.test/', 'http://attacker.test/', 'attacker.test'])
  const pieces = asked.flatMap(({ op, texts, flags }) =>
    texts.flatMap((text) =>
      op === 'pattern'
        ? samplesOf(text, flags).map((sample) => ({ piece: sample.text, isAnywhere: false }))
        : [{ piece: text, isAnywhere: op === 'includes' || op === 'index' }],
    ),
  )
  for (const { piece } of pieces) found.add(piece)
  for (const { piece, isAnywhere } of pieces) {
    const inHost = hostsLike(piece)
    const behind = behindHost(piece)
    for (const candidate of isAnywhere ? [...behind, ...inHost] : [...inHost, ...behind]) found.add(candidate)
  }
  return [...found].slice(0, MAX_CANDIDATES)
}

/** Hosts that begin or end like the one of a text. */
function hostsLike(text: string): readonly string[] {
  const host = hostOf(text)
  if (/^[a-z]+:\/\//i.test(text))
    return /^[a-z]+:\/\/[^/?#]*$/i.test(text) ? [`${text}.attacker.test/`, `${text}@attacker.test/`] : []
  if (host === null) return []
  const bare = text.replace(/^\./, '')
  return [`https://evil${bare}/`, `https://${bare}.attacker.test/`, `evil${bare}`, `${bare}.attacker.test`]
}

/** Addresses of another host that carry a text behind it. */
function behindHost(text: string): readonly string[] {
  return [
    `https://attacker.test/?${text}`,
    `http://attacker.test/?${text}`,
    `attacker.test/?${text}`,
    `https://attacker.test?${text}/`,
  ]
}
