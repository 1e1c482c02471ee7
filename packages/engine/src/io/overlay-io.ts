// Texts of an editor's open documents over another io: what is on the screen wins over what is on disk.
import { dirname, basename } from 'node:path'
import { readFailure, type DirectoryEntry, type Io } from '../io'

/** Open documents by absolute path. Asked anew at every read, so that an edit needs no further call. */
export interface OpenTexts {
  readonly textOf: (path: string) => string | undefined
  readonly paths: () => Iterable<string>
}

/** `base` with open documents laid over it, those included that were never saved. */
export function overlayIo(base: Io, open: OpenTexts): Io {
  return {
    readFile: (path) => {
      const text = open.textOf(path)
      if (text === undefined) return base.readFile(path)
      return text.includes('\0') ? readFailure('binary') : { kind: 'text', text }
    },
    stat: (path) => {
      const text = open.textOf(path)
      return text === undefined ? base.stat(path) : { kind: 'file', size: text.length }
    },
    list: (path) => withUnsaved(base.list(path), path, open),
    realPath: base.realPath,
  }
}

function withUnsaved(saved: readonly DirectoryEntry[], path: string, open: OpenTexts): readonly DirectoryEntry[] {
  const known = new Set(saved.map(({ name }) => name))
  const names = [...open.paths()].filter((each) => dirname(each) === path).map((each) => basename(each))
  return [...saved, ...names.filter((name) => !known.has(name)).map((name) => ({ name, kind: 'file' }) as const)]
}
