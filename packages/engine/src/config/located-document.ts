// A configuration text read as data, every value of which can be located. JSON and YAML go through one parser.
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml'
import { MAX_YAML_ALIASES } from '../limits'
import type { UserError } from '../session'

/** A way to a value: keys and indexes from the root. */
export type DataPath = readonly (string | number)[]

/** Locates errors in a source of configuration. */
export interface Locator {
  /** An error at the value, or at its key where `atKey` is set. */
  readonly errorAt: (
    path: DataPath,
    message: string,
    place: { readonly atKey: boolean; readonly nearest: string | null },
  ) => UserError
}

/** A parsed configuration text. */
export type LocatedDocument =
  | { readonly kind: 'data'; readonly data: unknown; readonly locator: Locator }
  | { readonly kind: 'broken'; readonly errors: readonly UserError[] }

/** Parses by the extension of `file`; an empty file is an empty configuration. */
export function parseLocated(file: string, text: string): LocatedDocument {
  const lines = new LineCounter()
  const schema = file.endsWith('.json') ? 'json' : 'core'
  if (!/\.(?:json|ya?ml)$/.test(file)) return broken(file, 'A configuration is a .json, .yaml or .yml file.')
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema, uniqueKeys: true })
  if (document.errors.length > 0) {
    const json = schema === 'json' ? jsonMistake(text) : null
    if (json !== null) {
      const offset = json.offset ?? document.errors[0]?.pos[0] ?? 0
      return { kind: 'broken', errors: [located(file, lines, offset, json.message)] }
    }
    return {
      kind: 'broken',
      errors: document.errors.map((error) => located(file, lines, error.pos[0], sentence(error.message))),
    }
  }
  try {
    return {
      kind: 'data',
      data: document.toJS({ maxAliasCount: MAX_YAML_ALIASES }) ?? {},
      locator: locatorOf(file, document, lines),
    }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return { kind: 'broken', errors: [located(file, lines, 0, sentence(error.message))] }
  }
}

function broken(file: string, message: string): LocatedDocument {
  return { kind: 'broken', errors: [{ kind: 'config', file, line: null, column: null, message }] }
}

/** What is wrong with a text as JSON, in the words of the engine that runs us, which speak of JSON and not of YAML; null: nothing. */
function jsonMistake(text: string): { readonly message: string; readonly offset: number | null } | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const [, says = error.message, at] =
      /^(.*?)(?: in JSON at position (\d+).*|, (?:"|\.\.\.).*)?$/s.exec(error.message) ?? []
    const offset = at === undefined ? (/end of JSON/.test(says) ? text.trimEnd().length : null) : Number(at)
    return { message: `No valid JSON: ${says.charAt(0).toLowerCase()}${says.slice(1)}.`, offset }
  }
}

/** A locator for data without a text (`settings.logwright`): it names the key only. */
export function textlessLocator(source: string): Locator {
  return {
    errorAt: (path, message, { nearest }) => ({
      kind: 'config',
      file: source,
      line: null,
      column: null,
      message,
      key: formatPath(path),
      nearest,
    }),
  }
}

/** `models[0].log[1].level` */
function formatPath(path: DataPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('')
}

function locatorOf(file: string, document: Document.Parsed<ParsedNode>, lines: LineCounter): Locator {
  return {
    errorAt: (path, message, { atKey, nearest }) => {
      const offset = (atKey ? keyOffset(document, path) : null) ?? valueOffset(document, path)
      return { ...located(file, lines, offset, message), key: formatPath(path), nearest }
    },
  }
}

function located(file: string, lines: LineCounter, offset: number, message: string): UserError {
  const { line, col } = lines.linePos(offset)
  return { kind: 'config', file, line: line || 1, column: col || 1, message }
}

function keyOffset(document: Document.Parsed<ParsedNode>, path: DataPath): number | null {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  if (!isMap(parent)) return null
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null
}

/** Start of the value, or of the nearest value around it. */
function valueOffset(document: Document.Parsed<ParsedNode>, path: DataPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}
