export function assertAllowed(url: string): void {
  if (!/^https:\/\/(?:www\.)?example\.com\//.test(url)) throw new Error('This address is not allowed')
}
