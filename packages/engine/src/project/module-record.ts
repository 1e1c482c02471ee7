// What the session keeps of each module that others import: its interface, not its facts.
import { createHash } from 'node:crypto'
import type { UnlinkedModule } from '@logwright/analysis/link/linked-module'
import type { ModuleInterface } from '@logwright/analysis/summary/module-interface'

/** One module. */
export interface ModuleRecord {
  /** Absolute. */
  readonly path: string
  /** Hash of the text that the record was made of. */
  text: string
  /** Key of what was lowered of it. */
  lowered: string
  /** Bytes and time of change at which the text was read; they only decide whether to read again. */
  seen: string
  /** What it imports, as written, each once. */
  specifiers: readonly string[]
  /** Project modules that it imports, absolute, each once. */
  imports: readonly string[]
  /** The interface, once it is collected; null for a module of which nothing is known. Read it of a {@link collected} record. */
  described: ModuleInterface | null
  places: UnlinkedModule | null
  /** Collects the interface, and those of modules that import each other with it; null when that is done. */
  collect: (() => void) | null
  /** What the interface was collected from: the texts of its cycle and the stamps of what these import. */
  linkedFrom: string
  /** Stands for everything that importers may have seen; equal stamps, equal verdicts. */
  stamp: string
  /** Modules in a row, up to this one, of which functions are described when somebody asks. */
  unsettled: number
  /** The epoch in which it was last found to be up to date. */
  epoch: number
}

/** A module with its interface, which is collected now if nobody has asked for it yet. */
export function collected(record: ModuleRecord | null | undefined): ModuleRecord | null {
  record?.collect?.()
  return record ?? null
}

/** Hash of texts, in order. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('base64')
}
