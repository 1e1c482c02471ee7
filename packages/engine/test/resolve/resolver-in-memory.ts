// A resolver over files in memory, which answers in one word: a path relative to the root, `builtin`, or `- <package>`.
import { memoryIo } from '@logwright/engine'
import { createResolver } from '../../src/resolve/module-resolver'
import type { Resolution } from '../../src/resolve/resolution'

const ROOT = '/r'

/** Asks `specifier` in `from`; a path in a dependency is followed by `(dependency)`. */
export type Ask = (from: string, specifier: string) => string

/** A resolver over files by path relative to the root; values that are no text are written as JSON. */
export function resolverOver(files: Readonly<Record<string, unknown>>): {
  ask: Ask
  problems: () => readonly string[]
} {
  const texts = Object.entries(files).map(([path, value]) => [
    `${ROOT}/${path}`,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const resolver = createResolver(memoryIo(Object.fromEntries(texts)), ROOT)
  return {
    ask: (from, specifier) => wordOf(resolver.resolve(`${ROOT}/${from}`, specifier)),
    problems: () => resolver.problems().map(({ file, message }) => `${file.slice(ROOT.length + 1)}: ${message}`),
  }
}

/** A resolution in one word. */
function wordOf(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'file':
      return `${resolution.path.replace(`${ROOT}/`, '')}${resolution.isDependency ? ' (dependency)' : ''}`
    case 'builtin':
      return 'builtin'
    case 'unresolved':
      return `- ${resolution.packageName ?? ''}`.trim()
  }
}
