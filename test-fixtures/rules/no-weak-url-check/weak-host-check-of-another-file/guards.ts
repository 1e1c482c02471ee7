export const isOurs = (host: string) => host.endsWith('example.com')
