// The method stands two classes up and only counts.
class Root {
  private count = 0

  note(problem: unknown) {
    this.count += problem instanceof TypeError ? 1 : 0
  }
}

class Middle extends Root {}

export class Orders extends Middle {
  async pay(body: string) {
    try {
      await fetch('https://pay.example.com/charge', { method: 'POST', body })
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch)
      this.note(error)
      return null
    }
  }
}
