// Host and path of an address hold neither its credentials nor its query.
export function connect(base: string, user: string, password: string, token: string) {
  const url = new URL(`https://${user}:${password}@example.com/feed`)
  console.log('connecting to', url.host, url.port)
  const done = new URL(`${base}/done?token=${token}`)
  console.log(done.pathname, done.origin)
  console.log(new URL('/done?token=' + token, base).pathname)
}
