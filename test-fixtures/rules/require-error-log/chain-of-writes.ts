// Good: each write tells of its failure where it was asked for; the chain only goes on behind it.
export class Store {
  private chain: Promise<unknown> = Promise.resolve()

  save(write: () => Promise<void>): Promise<void> {
    const done = this.chain.then(() => write())
    this.chain = done.catch(() => {})
    return done
  }

  later(write: () => Promise<void>): void {
    const done = this.chain.then(() => write().catch((error: unknown) => console.error(error)))
    this.chain = done.catch(() => {})
  }
}
