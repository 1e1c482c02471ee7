export function toOurAddress(url: string): URL {
  const parsed = new URL(url)
  if (!parsed.hostname.endsWith('example.com')) throw new Error('This address is not ours')
  return parsed
}
