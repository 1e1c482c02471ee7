// The name of a way to sign in is no token; a token in settings is one.
import pino from 'pino'
import { AuthenticationMethod, ServiceSettings } from './authentication'

const log = pino()
log.info({ method: AuthenticationMethod.PersonalAccessToken }, 'started')
log.info({ token: ServiceSettings.PersonalAccessToken }, 'started')
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
