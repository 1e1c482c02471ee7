// Names in the configuration that no checked file has: told once, so that a misspelt one does not stay unseen.
import type { UserError, UserName } from '@logwright/engine'

/** Looks for the names in one text after the other. */
export interface NameWatch {
  readonly read: (text: string) => void
  /** What is to be said of those that were not seen. */
  readonly missed: () => readonly UserError[]
}

/** Watches for `names`. */
export function watchNames(names: readonly UserName[]): NameWatch {
  let open = names
  return {
    read: (text) => {
      if (open.length > 0) open = open.filter((known) => !known.names.some((name) => text.includes(name)))
    },
    missed: () => open.map(({ problem }) => problem),
  }
}
