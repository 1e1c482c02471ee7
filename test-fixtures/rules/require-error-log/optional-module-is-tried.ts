// Good: whether an optional package is there is a question, and its settings have defaults.
export async function loadTelemetry() {
  try {
    return await import('@example/telemetry')
  } catch {
    return null
  }
}

export async function loadSettings(path: string) {
  let settings: object
  try {
    settings = await import(path)
  } catch {
    settings = {}
  }
  return settings
}
