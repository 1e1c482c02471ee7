// What edits follow in the text of a whole file: how it is written, and which names and hosts it has.
import { unitOf, usesSemicolons } from './edits'

/** Equal for texts in which edits come out alike. */
export function styleOf(text: string): string {
  const { known, name, hosts } = hostNamesOf(text)
  return [unitOf(text), usesSemicolons(text) ? ';' : '', known ?? '', name ?? '', ...hosts].join(' ')
}

/** Names that a set of allowed hosts may get. */
const NAMES = ['ALLOWED_HOSTS', 'OUTBOUND_HOSTS', 'KNOWN_OUTBOUND_HOSTS']

const KNOWN = NAMES.map((name) => ({ name, declared: new RegExp(`^const ${name} = new Set\\b`, 'm') }))

/** Most hosts that a new set gets. */
const MOST_HOSTS = 6

/** Sets of hosts in a file. */
export interface HostNames {
  /** The set that the file has already. */
  readonly known: string | null
  /** The first name that the file does not use otherwise. */
  readonly name: string | null
  /** Hosts of addresses that the file calls by name, the first few. */
  readonly hosts: readonly string[]
}

/** Reads them from the text. */
export function hostNamesOf(text: string): HostNames {
  const known = KNOWN.find(({ declared }) => declared.test(text))?.name ?? null
  const name = NAMES.find((each) => !text.includes(each)) ?? null
  const found = [...text.matchAll(/\bhttps?:\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)(?=[/?:\x22\x27\x60])/gi)]
  const hosts = [...new Set(found.map((each) => String(each[1]).toLowerCase()))].slice(0, MOST_HOSTS)
  return { known, name, hosts }
}
