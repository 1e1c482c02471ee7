// Good: the token is shown where whoever runs the program asks for it, and nowhere else.
import pino from 'pino'
import { state, fetchToken } from './state'

const logger = pino()
export async function setup() {
  const token = await fetchToken()
  if (state.showToken) logger.info('token: %s', token)
  if (state.isReady) logger.info('token: %s', token) //! no-sensitive-data-in-logs(reaches)
}
