// A link that holds a token lets every reader of the log take the account over.
import { logger } from './logger'
import { mailer } from './mailer'

export async function forgot(address: string, resetToken: string) {
  const link = `https://app.example.com/reset?token=${resetToken}`
  await mailer.send(address, link)
  logger.info({ link }, 'reset link sent') //! no-sensitive-data-in-logs(reaches)
}
