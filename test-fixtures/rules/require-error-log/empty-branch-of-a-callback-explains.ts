// Good: the branch that has the error says why it does nothing.
import { counters } from '@example/counters'

export function unseen(mailbox: string, done: (total: number) => void) {
  counters.readUnseen(mailbox, (err, total) => {
    if (err) {
      // ignore
    }
    done(total ?? 0)
  })
}
