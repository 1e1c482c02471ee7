// The token stands in the query; the host does not hold it.
import { logger } from './logger'

export function call(token: string) {
  const target = new URL(`https://api.example.com/?access_token=${token}`)
  logger.info({ host: target.hostname, from: new URL(`https://a.example/?t=${token}`).origin })
  logger.info({ target: target.href }) //! no-sensitive-data-in-logs(reaches) "'token'"
}
