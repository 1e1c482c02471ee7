// The second header is pushed into the list later.
import pinoHttp from 'pino-http'

const paths = ['req.headers.authorization']
paths.push('req.headers.cookie')

export const middleware = pinoHttp({ redact: paths })
