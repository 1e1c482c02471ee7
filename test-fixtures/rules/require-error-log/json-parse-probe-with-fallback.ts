// Good: text that is no JSON is an ordinary answer, and there is a fallback.
export function parsePreferences(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
