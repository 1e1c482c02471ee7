// The method of another file logs what fails in it before it throws; the one beside it does not.
import { Store } from './store'

export class Task {
  status = 'done'

  constructor(private readonly store: Store) {}

  async run(query: object) {
    try {
      await this.store.copy(query)
    } catch (error) {
      this.status = 'failed'
    }
  }

  async mark(id: string) {
    try {
      await this.store.mark(id)
    } catch (error) { //! require-error-log(catch)
      this.status = 'failed'
    }
  }
}
