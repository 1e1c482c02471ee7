// Good: a header of the answer is read, and nobody is refused here; what is wrong with the arguments is no decision.
function challenge(realm: string) {
  return new Response(null, { status: 401, headers: { 'WWW-Authenticate': `Bearer realm="${realm}"` } })
}

export function headersOf(given: Record<string, string>) {
  const headers = { ...given }
  const hasChallenge = Object.keys(headers).includes('www-authenticate')
  if (!hasChallenge) headers['WWW-Authenticate'] = challenge('api').headers.get('WWW-Authenticate') ?? ''
  return headers
}

export function unauthorized(realm: string) {
  if (realm === '') throw new TypeError('a realm is needed')
  return new Response(null, { status: 401, headers: { 'WWW-Authenticate': `Bearer realm="${realm}"` } })
}
