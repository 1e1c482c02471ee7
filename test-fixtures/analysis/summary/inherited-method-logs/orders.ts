// Good: the method of the base class, in another file, logs.
import { Base } from './base'

export class Orders extends Base {
  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
      this.note(error)
      return null
    }
  }
}
