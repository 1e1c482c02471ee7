const settings = { apiKey: process.env.KEY ?? '', region: 'eu' }

export const first = () => settings.apiKey
export async function second() {
  return settings.apiKey
}
export const region = () => settings.region
export const state = () => (settings.apiKey === '' ? 'missing' : 'set')
export const tokenOf = (account: { token: string }) => account.token
