// The port through which the engine reads files. Hosts may overlay open documents; tests use memory.

/** Why a file could not be read. */
export type ReadFailure = 'missing' | 'directory' | 'denied' | 'binary' | 'too-large' | 'other'

/** What reading yields. A byte-order mark is left in place. */
export type ReadResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failure'; readonly reason: ReadFailure; readonly message: string }

/** What a path stands for; null from `stat` when there is nothing. */
export interface FileStat {
  readonly kind: 'file' | 'directory' | 'other'
  /** Bytes. */
  readonly size: number
  /** Time of the last change, in milliseconds; left out where it is not known. */
  readonly modified?: number
}

/** One entry of a directory. */
export interface DirectoryEntry {
  readonly name: string
  /** `other` for a link, whatever it leads to. */
  readonly kind: 'file' | 'directory' | 'other'
}

/** Synchronous, because rules in ESLint are; paths are absolute. No method throws. */
export interface Io {
  readonly readFile: (path: string) => ReadResult
  readonly stat: (path: string) => FileStat | null
  /** Empty when the directory does not exist or cannot be read. */
  readonly list: (path: string) => readonly DirectoryEntry[]
  /** The path with all links followed; the path itself where there is nothing. */
  readonly realPath: (path: string) => string
}

const READ_MESSAGES: Readonly<Record<ReadFailure, string>> = {
  missing: 'No such file or directory.',
  directory: 'Is a directory, not a file.',
  denied: 'Permission denied.',
  binary: 'A binary file (it holds NUL bytes).',
  'too-large': 'Too large to read.',
  other: 'Cannot be read.',
}

/** A failed read with the standard sentence for `reason`, or with a more exact one. */
export function readFailure(reason: ReadFailure, message: string = READ_MESSAGES[reason]): ReadResult {
  return { kind: 'failure', reason, message }
}

const BYTE_ORDER_MARK = '\uFEFF'

/** The text without its byte-order mark, and the mark, so that a writer can put it back. */
export function splitByteOrderMark(text: string): { readonly mark: string; readonly text: string } {
  return text.startsWith(BYTE_ORDER_MARK) ? { mark: BYTE_ORDER_MARK, text: text.slice(1) } : { mark: '', text }
}
