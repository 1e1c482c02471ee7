// The module that the workbench runs as its test suite: it runs the real one unchanged and writes down how that ended. Needed
// because the workbench reports success when the extension host dies.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Files of one wrapped suite. */
export interface WrappedSuite {
  /** The module to hand to the workbench. */
  readonly module: string
  /** Where the suite's console is copied to: the page's console is full of the workbench's own messages. */
  readonly output: string
  /** Null when the suite ran to its end without an error. */
  readonly failure: () => string | null
}

/** Writes the wrapper of the suite `tests` into `folder`. */
export function wrapSuite(tests: string, folder: string): WrappedSuite {
  const [module, output, verdict] = ['suite.cjs', 'output.txt', 'verdict.json'].map((name) => join(folder, name)) as [string, string, string] // prettier-ignore
  const suite = pathToFileURL(createRequire(__filename).resolve(resolve(tests))).href
  writeFileSync(output, '')
  writeFileSync(module, wrapperText({ suite, output, verdict }))
  const failure = (): string | null => {
    if (!existsSync(verdict)) return 'the suite did not run to its end'
    const parsed: unknown = JSON.parse(readFileSync(verdict, 'utf8'))
    return typeof parsed === 'string' ? parsed : null
  }
  return { module, output, failure }
}

/** VS Code made the console's methods accessors without a setter, so they are defined anew. */
function wrapperText(files: { readonly suite: string; readonly output: string; readonly verdict: string }): string {
  const { suite, output, verdict } = files
  return `const fs = require('node:fs')
const { format } = require('node:util')
const out = fs.openSync(${JSON.stringify(output)}, 'a')
for (const name of ['debug', 'log', 'info', 'warn', 'error']) {
  const original = console[name]
  const value = (...values) => {
    const text = format(...values)
    if (!/Could not locate the bindings file/.test(text)) fs.writeSync(out, text + '\\n')
    original.apply(console, values)
  }
  Object.defineProperty(console, name, { configurable: true, writable: true, value })
}
exports.run = async () => {
  const say = (verdict) => fs.writeFileSync(${JSON.stringify(verdict)}, JSON.stringify(verdict))
  try {
    const suite = await import(${JSON.stringify(suite)})
    await (suite.run ?? suite.default.run)()
    say(null)
  } catch (error) {
    say(String((error && error.stack) || error))
    throw error
  }
}
`
}
