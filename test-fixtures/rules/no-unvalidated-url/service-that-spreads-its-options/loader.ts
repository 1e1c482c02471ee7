export class Loader {
  private options: { headers?: Record<string, string> } = { headers: {} }

  constructor(options?: { headers?: Record<string, string> }) {
    this.options = { ...this.options, ...options }
  }

  async load(url: string) {
    return fetch(url, { headers: this.options.headers })
  }
}
