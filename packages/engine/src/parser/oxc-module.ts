// Loads the oxc parser on first use: the native one, else the WebAssembly build that the same package carries.
import { createRequire } from 'node:module'
import { unwrapResult } from './wasm-result'

/** Which build of the parser to use; `auto` prefers the native one. */
export type ParserChoice = 'auto' | 'native' | 'wasm'

/** What both builds offer; the result is read defensively by {@link parseText}. */
export interface OxcParser {
  readonly build: 'native' | 'wasm'
  readonly parseSync: (fileName: string, text: string, options: Readonly<Record<string, unknown>>) => unknown
}

/** A parser, or why none could be loaded. */
export type LoadedParser =
  { readonly kind: 'parser'; readonly parser: OxcParser } | { readonly kind: 'failure'; readonly message: string }

/** Overrides the choice, for tests and for machines on which the native build misbehaves. */
const PARSER_VARIABLE = 'LOGWRIGHT_PARSER'

const nodeRequire = createRequire(__filename)
const loaded = new Map<string, LoadedParser>()

/** Loads a parser once per process. `wasmFile` is for bundles that ship the module elsewhere. */
export function loadOxc(choice: ParserChoice, wasmFile: string | null): LoadedParser {
  const wanted = choiceFromEnvironment() ?? choice
  const key = `${wanted}:${wasmFile ?? ''}`
  const known = loaded.get(key) ?? load(wanted, wasmFile)
  loaded.set(key, known)
  return known
}

function choiceFromEnvironment(): ParserChoice | null {
  const value = process.env[PARSER_VARIABLE]
  return value === 'native' || value === 'wasm' || value === 'auto' ? value : null
}

function load(choice: ParserChoice, wasmFile: string | null): LoadedParser {
  const failures: string[] = []
  const builds = choice === 'auto' ? (['native', 'wasm'] as const) : [choice]
  for (const build of builds) {
    try {
      return { kind: 'parser', parser: build === 'native' ? loadNative() : loadWasm(wasmFile) }
    } catch (error) {
      // What Node adds in further lines, the files that asked, helps nobody here.
      failures.push(`${build}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`)
    }
  }
  return { kind: 'failure', message: `The parser oxc-parser could not be loaded (${failures.join('; ')}).` }
}

function loadNative(): OxcParser {
  const module: unknown = nodeRequire('oxc-parser')
  return { build: 'native', parseSync: parseFunction(module) }
}

function loadWasm(wasmFile: string | null): OxcParser {
  const file = wasmFile ?? nodeRequire.resolve('oxc-parser/parser.wasm32-wasip1.wasm')
  // Loaded here and not above: the glue is large, and hardly anybody needs it.
  const { openWasmParser } = require('./wasm-module') as typeof import('./wasm-module')
  let parse: OxcParser['parseSync'] | null = parseFunction(openWasmParser(file))
  const parseSync: OxcParser['parseSync'] = (fileName, text, options) => {
    parse ??= parseFunction(openWasmParser(file))
    try {
      return unwrapResult(parse(fileName, text, options))
    } catch (error) {
      // A module that trapped is in no state to go on: the next text gets a new one.
      parse = null
      throw error
    }
  }
  return { build: 'wasm', parseSync }
}

function parseFunction(module: unknown): OxcParser['parseSync'] {
  const parse: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, 'parseSync') : undefined
  if (typeof parse !== 'function') throw new TypeError('oxc-parser has no parseSync')
  return (fileName, text, options): unknown => Reflect.apply(parse, undefined, [fileName, text, options])
}
