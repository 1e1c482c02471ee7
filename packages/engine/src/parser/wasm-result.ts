// The native build wraps its results in JavaScript; for the WebAssembly build we do the same. Getters of the raw result give
// their value away once, so each is read exactly once.

/** Reads a raw result of the WebAssembly build. */
export function unwrapResult(raw: unknown): unknown {
  const text = field(raw, 'program')
  const [comments, errors, module] = [field(raw, 'comments'), field(raw, 'errors'), field(raw, 'module')]
  let program: unknown
  return {
    comments,
    errors,
    module,
    get program() {
      return (program ??= parseProgram(String(text)))
    },
  }
}

/** The program comes as JSON, which has no regular expressions and no big integers: `fixes` are the paths to those. */
function parseProgram(json: string): unknown {
  const parsed: unknown = JSON.parse(json)
  const program = field(parsed, 'node')
  const fixes = field(parsed, 'fixes')
  if (Array.isArray(fixes)) for (const path of fixes) restoreValue(program, path)
  return program
}

function restoreValue(program: unknown, path: unknown): void {
  const node = Array.isArray(path) ? path.reduce<unknown>((at, key) => field(at, String(key)), program) : null
  if (typeof node !== 'object' || node === null) return
  const bigint = field(node, 'bigint')
  if (typeof bigint === 'string') Reflect.set(node, 'value', BigInt(bigint))
  else
    Reflect.set(
      node,
      'value',
      toRegExp(String(field(field(node, 'regex'), 'pattern')), String(field(field(node, 'regex'), 'flags'))),
    )
}

/** Null when this Node does not know the syntax, as ESTree says. */
function toRegExp(pattern: string, flags: string): RegExp | null {
  try {
    return new RegExp(pattern, flags)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
