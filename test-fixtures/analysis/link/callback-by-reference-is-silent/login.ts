// A function of another file is given by its name, or with its first argument bound: it logs the bound one, or a length.
import { count, writePlace } from './report.js'

const writeHere = writePlace.bind(null, 'login')

export function login(password: string, passwords: string[]) {
  writeHere(password)
  passwords.forEach(count)
  void Promise.resolve(password).then(writePlace.bind(null, 'login'))
}
