// Reading of an address as HTTP clients read it (WHATWG URL), as far as trials of checks need it.

/** The parts of an address. Names are those of the `URL` of JavaScript. */
export interface AddressParts {
  readonly href: string
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly origin: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

const SPECIAL = /^(https?|wss?):/i

/** Takes an absolute address apart; null where a client would refuse it. */
export function readAddress(written: string): AddressParts | null {
  const text = written.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '')
  const scheme = SPECIAL.exec(text)
  if (!scheme) return null
  const rest = text.slice(scheme[0].length).replace(/^[/\\]+/, '')
  const end = rest.search(/[/\\?#]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const behind = end < 0 ? '' : rest.slice(end)
  const named = /^(.*?)(?::(\d*))?$/.exec(authority.slice(authority.lastIndexOf('@') + 1))
  const hostname = readHost(named?.[1] ?? '')
  if (hostname === null) return null
  const protocol = scheme[0].toLowerCase()
  const port = named?.[2] ?? ''
  const host = hostname + (port === '' ? '' : `:${port}`)
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(behind) ?? []
  const pathname = path.replace(/\\/g, '/') || '/'
  const origin = `${protocol}//${host}`
  return { href: origin + pathname + search + hash, protocol, host, hostname, port, origin, pathname, search, hash }
}

/** Resolves an address against a base, as `new URL(text, base)` does. */
export function resolveAddress(text: string, base: string): AddressParts | null {
  const absolute = readAddress(text)
  if (absolute) return absolute
  const from = readAddress(base)
  if (!from) return null
  if (/^[/\\]{2}/.test(text)) return readAddress(from.protocol + text)
  if (/^[/\\]/.test(text)) return readAddress(from.origin + text)
  return readAddress(from.origin + from.pathname.replace(/[^/]*$/, '') + text)
}

function readHost(text: string): string | null {
  const host = text.toLowerCase()
  if (host.startsWith('[')) return host
  if (host === '' || /[\s%<>^|[\]{}"`]/.test(host)) return null
  return numericHost(host) ?? host
}

/** `2130706433`, `0x7f.1` and `0177.0.0.1` are all 127.0.0.1; null for names. */
function numericHost(host: string): string | null {
  const parts = host.replace(/\.$/, '').split('.')
  if (parts.length > 4 || !parts.every((part) => /^(0x[\da-f]*|\d+)$/.test(part))) return null
  const numbers = parts.map((part) => (/^0\d/.test(part) ? parseInt(part, 8) : Number(part === '0x' ? 0 : part)))
  const last = numbers[numbers.length - 1] ?? 0
  const head = numbers.slice(0, -1)
  const address = head.reduce((sum, part, i) => sum + part * 256 ** (3 - i), last)
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
}

/** The part of a host name that somebody registers: `example.com`, `example.co.uk`. */
export function registrable(hostname: string): string {
  const labels = hostname.split('.')
  const isSecondLevel =
    /^[a-z]{2,3}$/.test(labels[labels.length - 2] ?? '') && (labels[labels.length - 1] ?? '').length === 2
  return labels.slice(isSecondLevel ? -3 : -2).join('.')
}
