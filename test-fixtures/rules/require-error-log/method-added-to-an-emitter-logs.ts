// Good: the class is given its logging methods elsewhere, and the one that gets the error calls one of them.
import { EventEmitter } from 'node:events'

export class Mail extends EventEmitter {
  bounce(reason: string) {
    this.populate(reason, (err, lines) => {
      if (err) return this.giveUp(`no bounce: ${err}`)
      this.emit('bounced', lines)
    })
  }

  giveUp(text: string) {
    this.lognotice(text)
  }
}
