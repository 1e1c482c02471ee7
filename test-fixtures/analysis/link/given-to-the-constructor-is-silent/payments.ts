// Bad: the service that the constructor is given is silent.
import { Problems } from './problems'

export class Payments {
  constructor(private readonly problems: Problems) {}

  async pay(order: string) {
    try {
      await fetch('https://pay.example.com', { method: 'POST', body: order })
    } catch (error) { //! require-error-log(catch)
      this.problems.note(error)
    }
  }
}
