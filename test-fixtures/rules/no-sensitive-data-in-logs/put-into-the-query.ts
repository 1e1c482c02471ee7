// A token that is put into the query of an address is shown by the address; its host and path do not show it.
import { logger } from './logger'

export function open(t: string, page: string) {
  const url = new URL('https://api.example.com/items')
  logger.debug(`before ${url}`)
  url.searchParams.set('token', t)
  url.searchParams.append('page', page)
  logger.debug({ address: url.href }, 'open')
  //             ^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'token'"
  logger.debug(`open ${url}`)
  //           ^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  logger.debug({ host: url.host, path: url.pathname }, 'open')
  url.searchParams.set('token', '***')
  logger.debug({ address: String(url) }, 'opened')
}

export function query(apiKey: string, page: string) {
  const asked = new URLSearchParams()
  asked.append('key', apiKey)
  logger.debug(`asked ?${asked}`)
  //           ^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'apiKey'"
  asked.delete('key')
  asked.set('page', page)
  logger.debug(`asked ?${asked.toString()}`)
}
