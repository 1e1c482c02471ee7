// However a module exports its functions, they are found: what is handed to one that logs is logged, to one that does not is not.
import { record, silent } from './handed-on'
import getters = require('./by-getters')
import all = require('./by-spread')

export function login(password: string) {
  silent(password)
  record(password) //! no-sensitive-data-in-logs(reaches) "password"
  getters.silent(password)
  getters.record(password) //! no-sensitive-data-in-logs(reaches) "password"
  all.silent(password)
  all.record(password) //! no-sensitive-data-in-logs(reaches) "password"
  all.late.unseen(password)
  all.late.written(password) //! no-sensitive-data-in-logs(reaches) "password"
}

export async function later(token: string) {
  await import('./log').then((log) => log.silent(token))
  await import('./log').then(({ silent: unseen }) => unseen(token))
  await import('./handed-on').then((log) => log.record(token)) //! no-sensitive-data-in-logs(reaches) "token"
  await import('./handed-on').then(({ record: written }) => written(token)) //! no-sensitive-data-in-logs(reaches) "token"
}
