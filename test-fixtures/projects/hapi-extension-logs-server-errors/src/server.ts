// Bad: the extension before each answer logs errors of the server only.
import Hapi from '@hapi/hapi'
import { loginRoute } from './login'
import { onPreResponse } from './on-pre-response'

const server = Hapi.server({ port: 3000 })
server.route(loginRoute)
server.ext('onPreResponse', onPreResponse)
await server.start()
