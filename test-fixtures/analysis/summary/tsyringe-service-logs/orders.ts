// Good: the service of another file logs.
import { injectable } from 'tsyringe'
import { Notes } from './notes'

@injectable()
export class Orders {
  constructor(private readonly notes: Notes) {}

  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
      this.notes.add(error)
      return null
    }
  }
}
