// Good: the decorator of another file logs what the method throws.
import { guarded } from './guarded'

export class Orders {
  @guarded
  async pay(body: string) {
    await fetch('https://pay.example.com/charge', { method: 'POST', body })
    return true
  }
}
