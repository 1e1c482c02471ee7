// Sessions over files in memory, and rules that tests write themselves.
import type { Finding, ModuleView, Rule } from '@logwright/analysis/query'
import { memoryIo, openSession, type Session, type SessionOptions } from '@logwright/engine'

/** Root of all sessions in memory. */
export const ROOT = '/project'

/** A session over files (relative to {@link ROOT}). */
export function openMemory(files: Readonly<Record<string, string>>, options: Partial<SessionOptions> = {}): Session {
  const absolute = Object.fromEntries(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]))
  return openSession({ root: ROOT, io: memoryIo(absolute), ...options })
}

/** A rule that finds whatever `find` says. */
export function makeRule(
  id: string,
  find: (view: ModuleView) => readonly Finding[],
  meta: Partial<Rule['meta']> = {},
): Rule {
  return {
    id,
    meta: {
      description: `Test rule ${id}`,
      group: 'leaks',
      cwe: [532],
      asvs: [],
      owasp: [],
      severity: 'warning',
      preset: 'recommended',
      messages: { found: "'{{name}}' stands here." },
      hasFix: true,
      hasSuggestions: false,
      schema: {
        type: 'object',
        properties: { names: { type: 'array', items: { type: 'string' } }, deep: { type: 'boolean' } },
        additionalProperties: false,
      },
      ...meta,
    },
    defaults: {
      recommended: { names: [], deep: false },
      strict: { names: [], deep: true },
      all: { names: [], deep: true },
    },
    find,
  }
}

/** A rule that reports every occurrence of `word`, and renames it to `replacement` where one is given. */
export function wordRule(id: string, word: string, replacement: string | null = null): Rule {
  return makeRule(id, (view) =>
    [...view.text.matchAll(new RegExp(`(?<![-\\w])${word}\\b`, 'g'))].map(({ index }): Finding => {
      const range = { start: index, end: index + word.length }
      const fixes =
        replacement === null
          ? []
          : [{ kind: 'fix' as const, title: 'Rename', edits: [{ ...range, text: replacement }] }]
      return { rule: id, messageId: 'found', data: { name: word }, range, steps: [], confidence: 'certain', fixes }
    }),
  )
}
