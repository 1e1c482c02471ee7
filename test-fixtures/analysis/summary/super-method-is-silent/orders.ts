// The method of the base class, in another file, only counts.
import { Base } from './base'

export class Orders extends Base {
  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch)
      super.note(error)
      return null
    }
  }
}
