// Only the first error is kept, in a member, for whoever looks at the outcome; a later one would say less.
import { afterwards, run } from './plugins'

export class Worker {
  error: Error | undefined

  async perform(job: unknown) {
    try {
      await run(job)
    } catch (error) {
      this.error = error as Error
      try {
        await afterwards(job)
      } catch (second) {
        if (second && !this.error) this.error = second as Error
      }
    }
    return this.error
  }
}
