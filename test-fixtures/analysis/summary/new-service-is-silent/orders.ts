// The service of another file only counts.
import { Notes } from './notes'

export class Orders {
  private readonly notes = new Notes()

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
