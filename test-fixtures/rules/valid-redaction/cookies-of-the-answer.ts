// The access log writes the headers of the answer, too, and with them the session that it sets.
// @preset strict
import pinoHttp from 'pino-http'

export const middleware = pinoHttp({ redact: ['req.headers.authorization', 'req.headers.cookie'] })
//                                                                         ^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "beside it"
