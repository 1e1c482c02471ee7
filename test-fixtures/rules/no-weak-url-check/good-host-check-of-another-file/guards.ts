export const isOurs = (host: string) => host === 'example.com' || host.endsWith('.example.com')
