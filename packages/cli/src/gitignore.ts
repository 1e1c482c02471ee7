// .gitignore files on the way from the repository's root down to a directory. The deepest file with an opinion wins.
import { dirname, join, relative } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import type { Io } from '@logwright/engine'
import { MAX_PARENTS } from './limits'

/** The .gitignore files that hold in a directory, deepest first. */
export type IgnoreStack = readonly { readonly directory: string; readonly rules: Ignore }[]

/** The stack of a directory, from the nearest `.git` above; without one, only the directory's own file counts. */
export function openIgnoreStack(io: Io, directory: string): IgnoreStack {
  const above: string[] = []
  let at = directory
  for (let depth = 0; depth < MAX_PARENTS && io.stat(join(at, '.git')) === null; depth++) {
    const parent = dirname(at)
    if (parent === at) return pushIgnores(io, [], directory)
    above.push(at)
    at = parent
  }
  return [at, ...above.reverse()].reduce<IgnoreStack>((stack, next) => pushIgnores(io, stack, next), [])
}

/** The stack one directory further down. */
export function pushIgnores(io: Io, stack: IgnoreStack, directory: string): IgnoreStack {
  const read = io.readFile(join(directory, '.gitignore'))
  return read.kind === 'text' ? [{ directory, rules: ignore().add(read.text) }, ...stack] : stack
}

/** Whether git ignores the file or directory. */
export function isGitIgnored(stack: IgnoreStack, path: string, isDirectory: boolean): boolean {
  for (const { directory, rules } of stack) {
    const inside = relative(directory, path).replace(/\\/g, '/')
    if (inside === '' || inside.startsWith('..')) continue
    const verdict = rules.test(isDirectory ? `${inside}/` : inside)
    if (verdict.ignored) return true
    if (verdict.unignored) return false
  }
  return false
}
