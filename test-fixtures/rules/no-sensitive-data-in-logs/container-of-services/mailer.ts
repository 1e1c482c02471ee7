export class Mailer {
  readonly #queue: string[] = []
  note(text: string) {
    console.log('sent', text)
  }
  send(text: string) {
    this.#queue.push(text)
  }
}
