// Good: the function that is applied logs.
import { note } from './note'

export class Orders {
  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
      note.call(this, error)
      return null
    }
  }
}
