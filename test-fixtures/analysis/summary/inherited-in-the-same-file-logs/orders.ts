// Good: the method stands two classes up and logs.
import pino from 'pino'

class Root {
  protected readonly out = pino()

  note(problem: unknown) {
    this.out.error(problem)
  }
}

class Middle extends Root {}

export class Orders extends Middle {
  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
      this.note(error)
      return null
    }
  }
}
