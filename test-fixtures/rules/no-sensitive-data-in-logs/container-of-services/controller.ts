// A service that a container gives by its class or type is followed into its file.
import { container } from 'tsyringe'
import { Mailer } from './mailer'

const mailer = container.resolve(Mailer)
const same = container.get<Mailer>('Mailer')

export function reset(user: { email: string; resetToken: string }) {
  mailer.note(user.resetToken) //! no-sensitive-data-in-logs(reaches)
  same.note(user.resetToken) //! no-sensitive-data-in-logs(reaches)
  mailer.send(user.resetToken)
}
