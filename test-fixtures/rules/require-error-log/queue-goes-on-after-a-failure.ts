// Good: the earlier task has told of its failure where it was asked for; the queue only goes on behind it.
export class Tasks {
  #last: Promise<void> = Promise.resolve()

  run(task: () => Promise<void>): Promise<void> {
    const done = this.#last.catch(() => undefined).then(task)
    this.#last = done
    return done
  }
}
