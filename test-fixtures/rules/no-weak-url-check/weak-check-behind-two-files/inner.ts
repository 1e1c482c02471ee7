export const endsLikeOurs = (host: string) => host.endsWith('example.com')
