// Texts nested so deep that a recursive parser overflows its stack, and a program that checks them one after the other.
import { openMemory } from './memory-session'

const DEEP = 100_000

/** What is nested, and the text. */
export const DEEP_TEXTS: Readonly<Record<string, string>> = {
  brackets: '['.repeat(DEEP),
  'closed brackets': '['.repeat(DEEP) + ']'.repeat(DEEP),
  parentheses: `${'('.repeat(DEEP)}1${')'.repeat(DEEP)}`,
  braces: '{'.repeat(DEEP),
  'else if': `if (a) b;\n${'else if (a) b;\n'.repeat(DEEP)}`,
  'if without braces': `${'if (a)\n'.repeat(DEEP)}b`,
  negations: '!'.repeat(DEEP),
  awaits: `async () => ${'await '.repeat(DEEP)}a`,
  'spread templates': '`${'.repeat(DEEP),
  arrows: `${'a=>'.repeat(DEEP)}a`,
  conditionals: `${'a?b:'.repeat(DEEP)}c`,
  assignments: `${'a='.repeat(DEEP)}1`,
  powers: `${'a**'.repeat(DEEP)}1`,
  labels: `${'a:'.repeat(DEEP)};`,
  'type arguments': `type T = ${'A<'.repeat(DEEP)}`,
  elements: '<a>'.repeat(DEEP),
  news: `${'new '.repeat(DEEP)}A`,
}

if (require.main === module) {
  for (const [name, text] of Object.entries(DEEP_TEXTS)) {
    for (const parser of ['native', 'wasm'] as const) {
      // Short lines, or it would pass for minified code.
      const lines = text.replace(/(.{120})/g, '$1\n')
      const session = openMemory({}, { rules: [], parser })
      const reports = ['a.ts', 'a.tsx', 'a.js'].map((path) => session.check({ path, text: lines }))
      const isFine = reports.every(
        (r) => r.internalErrors.length === 0 && (r.userErrors.length > 0 || r.stats.nodes > 0),
      )
      process.stdout.write(`${name}, ${parser}: ${isFine ? 'fine' : JSON.stringify(reports).slice(0, 300)}\n`)
    }
  }
}
