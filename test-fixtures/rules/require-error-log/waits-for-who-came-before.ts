// Good: one after the other: what failed before was told to whoever asked for it. What somebody is given is his to deal with.
export class OneAfterTheOther {
  private tail: Promise<unknown> = Promise.resolve()

  async run<T>(operation: () => Promise<T>): Promise<T> {
    const previous = this.tail
    let release = () => {}
    this.tail = new Promise<void>((resolve) => {
      release = resolve
    })
    await previous.catch(() => undefined)
    try {
      return await operation()
    } finally {
      release()
    }
  }
}

export class Once {
  private copied: string[] = []

  async run(operation: () => Promise<string>) {
    await operation().catch(() => undefined) //! require-error-log(promise)
    this.copied = []
  }
}
