// The service of another file only counts.
import { inject, injectable } from 'inversify'
import { Notes } from './notes'

@injectable()
export class Orders {
  constructor(@inject(Notes) private readonly notes: Notes) {}

  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch)
      this.notes.add(error)
      return null
    }
  }
}
