// The reporter decides what is written.
import { createConsola } from 'consola'
import { mask } from 'masker'

const bare = createConsola({ reporters: [{ log: (entry) => void process.stdout.write(`${mask(entry.args)}\n`) }] })
const all = createConsola({ reporters: [{ log: (entry) => void process.stdout.write(JSON.stringify(entry.args)) }] })
export function login(password: string) {
  bare.info('login', { password })
  all.info('login', { password }) //! no-sensitive-data-in-logs(reaches) "'password'"
}
