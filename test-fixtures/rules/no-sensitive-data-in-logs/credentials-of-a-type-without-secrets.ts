// Named for credentials, but its type holds names and addresses only; another type of that name holds a secret.
import pino from 'pino'

const log = pino()

type Agent = { agent?: { webId: string }; issuer?: { url: string } }
type Login = { user: string; secret: string }

export function check(credentials: Agent) {
  log.debug(`checking ${JSON.stringify(credentials)}`)
}

export function enter(credentials: Login) {
  log.debug(`entering ${JSON.stringify(credentials)}`)
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "at level debug"
}
