// What is put into a map comes out of it: a secret under the same key, or under keys of which nothing is known.
import { logger } from './logger'

const kept = new Map<string, string>()
const addresses = new Map<string, string>()

export function keep(user: string, password: string, address: string) {
  kept.set(user, password)
  addresses.set(user, address)
}

export function look(user: string) {
  logger.info({ user, found: kept.get(user) }, 'found')
  //                  ^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
  logger.info({ user, found: kept.has(user), address: addresses.get(user) }, 'found')
}

export function settings(region: string, apiKey: string) {
  const all = new Map<string, string>()
  all.set('region', region)
  all.set('key', apiKey)
  logger.info({ region: all.get('region') }, 'settings')
  logger.info({ second: all.get('key') }, 'settings')
  //            ^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'apiKey'"
}
