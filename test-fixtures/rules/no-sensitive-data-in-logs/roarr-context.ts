// roarr: the first argument holds the fields of the record.
import { Roarr as log } from 'roarr'

const auth = log.child({ module: 'auth' })
export function login(name: string, password: string) {
  auth.warn({ name, password }, 'login failed') //! no-sensitive-data-in-logs(reaches)
}
