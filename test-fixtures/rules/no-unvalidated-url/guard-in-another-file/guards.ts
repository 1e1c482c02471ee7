const HOSTS = new Set(['api.example.com', 'cdn.example.com'])

export const isOurs = (address: string): boolean => HOSTS.has(new URL(address).hostname)

export function assertOurs(address: string) {
  const { hostname } = new URL(address)
  if (!HOSTS.has(hostname)) throw new Error('not one of ours')
}
