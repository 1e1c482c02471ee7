// Cookies of both directions are hidden; what is logged of the second answer is decided by a function.
// @preset strict
import pinoHttp from 'pino-http'

export const middleware = pinoHttp({ redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers'] })
export const second = pinoHttp({
  redact: ['req.headers.authorization', 'req.headers.cookie'],
  serializers: { res: (res) => ({ statusCode: res.statusCode }) },
})
