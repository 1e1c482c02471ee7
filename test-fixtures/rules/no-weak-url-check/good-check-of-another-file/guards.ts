const ALLOWED = ['example.com', 'example.org']

export function isAllowed(url: string): boolean {
  return ALLOWED.includes(new URL(url).hostname)
}
