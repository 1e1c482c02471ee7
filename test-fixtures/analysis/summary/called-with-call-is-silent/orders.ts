// The function that is applied only counts.
import { note } from './note'

export class Orders {
  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch)
      note.call(this, error)
      return null
    }
  }
}
