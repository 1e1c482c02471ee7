export class UrlPolicy {
  allows(url: string): boolean {
    return url.startsWith('https://api.example.com')
  }
}
