export const isHttps = (url: string) => url.startsWith('https://')
export const isOurs = (url: string) => new URL(url).hostname === 'example.com'
