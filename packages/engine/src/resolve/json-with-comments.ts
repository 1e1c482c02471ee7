// JSON as `tsconfig.json` is written: with comments and trailing commas.

const TOKEN = /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[}\]])/g

/** The value of the text, or null when it is no JSON even so. */
export function parseJsonWithComments(text: string): { readonly value: unknown } | null {
  const plain = text.replace(/^\uFEFF/, '').replace(TOKEN, (token) => (token.startsWith('"') ? token : ''))
  try {
    return { value: plain.trim() === '' ? {} : JSON.parse(plain) }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A value as a record of unknown values; empty for what is no object. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

/** The texts of a list; empty for what is no list. */
export function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
