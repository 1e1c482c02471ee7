// Good: an answer that is no JSON has a fallback, and its status decides. Bad: the request itself fails.
export async function register(request: Request, handle: (request: Request) => Promise<Response>) {
  const response = await handle(request)
  let parsed: { message?: string } = {}
  try {
    const text = await response.text()
    parsed = text ? JSON.parse(text) : {}
  } catch {
    parsed = {}
  }
  if (!response.ok) return { status: response.status, message: parsed.message ?? 'failed' }
  return { status: 200 }
}

export async function call(url: string) {
  let parsed: { message?: string } = {}
  try {
    const response = await fetch(url)
    parsed = await response.json()
  } catch {
  //^^^^^ error: require-error-log(catch)
    parsed = {}
  }
  return parsed
}
