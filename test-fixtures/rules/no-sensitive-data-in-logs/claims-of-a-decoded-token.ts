// The claims of a token are no token: nobody can log in with them. The token itself is one.
import jwt from 'jsonwebtoken'
import { logger } from './logger'

export function read(request: { token: string; preDecodedJwt?: object }) {
  let decoded = request.preDecodedJwt
  if (!decoded) decoded = jwt.decode(request.token) as object
  logger.debug('claims', decoded)
  logger.debug('claims of ' + request.token) //! no-sensitive-data-in-logs(reaches)
}
