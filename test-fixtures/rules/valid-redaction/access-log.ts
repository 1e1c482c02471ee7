// The access log writes all headers of a request.
// @preset strict
import pinoHttp from 'pino-http'

export const middleware = pinoHttp({ redact: ['req.headers.authorization'] })
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling)
