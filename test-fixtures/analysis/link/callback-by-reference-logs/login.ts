// A function of another file is given by its name, or with its first argument bound: it logs what it is called with.
import { write, writeAt } from './report.js'

const writeHere = writeAt.bind(null, 'login')

export function login(password: string, passwords: string[]) {
  writeHere(password)
  //        ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "reaches logger.info"
  passwords.forEach(write)
  //<^^^^^^ error: no-sensitive-data-in-logs(reaches) "reaches logger.info"
  void Promise.resolve(password).then(writeAt.bind(null, 'login'))
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "reaches logger.info"
}
