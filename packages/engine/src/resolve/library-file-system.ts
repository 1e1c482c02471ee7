// Our view of the file system in the form that the resolver library calls. It answers at once, and never asks for links.
import type { FileSystem } from 'enhanced-resolve'
import type { FileTree, PathKind } from './file-tree'

type Answer = (error: Error | null, result?: unknown) => void

/** The tree as the library's file system. */
export function toFileSystem(tree: FileTree): FileSystem {
  const system = {
    stat: (path: string, answer: Answer): void => {
      const kind = tree.kindOf(path)
      if (kind === null) answer(MISSING)
      else answer(null, STATS[kind])
    },
    readJson: (path: string, answer: Answer): void => {
      const value = tree.readJson(path)
      // A broken manifest counts as none: npm will complain about it, not we.
      if (value === null || value === 'broken') answer(MISSING)
      else answer(null, value)
    },
    readFile: (path: string, answer: Answer): void => {
      const text = tree.readText(path)
      if (text === null) answer(MISSING)
      else answer(null, text)
    },
    readdir: (path: string, answer: Answer): void => answer(null, [...tree.list(path).keys()]),
    readlink: (_path: string, answer: Answer): void => answer(MISSING),
  }
  // The library's types spell out each overload of Node's functions; it calls these forms only.
  return system as unknown as FileSystem
}

const MISSING = Object.assign(new Error('No such file or directory.'), { code: 'ENOENT' })

const STATS: Readonly<Record<NonNullable<PathKind>, { isFile: () => boolean; isDirectory: () => boolean }>> = {
  file: { isFile: () => true, isDirectory: () => false },
  directory: { isFile: () => false, isDirectory: () => true },
}
