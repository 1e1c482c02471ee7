// A list that is put together by `push` leaves the cookie out.
import pinoHttp from 'pino-http'

const paths = ['user.password']
paths.push('req.headers.authorization')
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "cookie"

export const middleware = pinoHttp({ redact: paths })
