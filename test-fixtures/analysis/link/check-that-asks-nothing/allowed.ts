const HOSTS = new Set(['images.example.com'])

export function isAllowed(url: URL) {
  return HOSTS.size > 0 && url.href.length < 2000
}
