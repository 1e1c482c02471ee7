const ALLOWED = ['example.com', 'example.org']

export function isAllowed(url: string): boolean {
  if (!url.startsWith('https://')) return false
  return ALLOWED.some((name) => url.includes(name))
}
