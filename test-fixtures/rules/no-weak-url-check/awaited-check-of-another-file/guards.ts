export async function isAllowed(url: string): Promise<boolean> {
  const { hostname } = new URL(url)
  return hostname.includes('example.com')
}
