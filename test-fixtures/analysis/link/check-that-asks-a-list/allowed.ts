const HOSTS = new Set(['images.example.com'])

export function isAllowed(url: URL) {
  return HOSTS.has(url.hostname)
}
