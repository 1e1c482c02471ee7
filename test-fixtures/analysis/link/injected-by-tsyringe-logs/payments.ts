// Good: the service that the constructor is given logs.
import { injectable } from 'tsyringe'
import { Problems } from './problems'

@injectable()
export class Payments {
  constructor(private readonly problems: Problems) {}

  async pay(order: string) {
    try {
      await fetch('https://pay.example.com', { method: 'POST', body: order })
    } catch (error) {
      this.problems.note(error)
    }
  }
}
