// Good: the token is in the request's options, and only the status is logged.
import { logger } from './logger'

export async function ping(token: string) {
  const options = { headers: { authorization: `Bearer ${token}` } }
  const response = await fetch('https://api.example.com/ping', options)
  logger.info({ status: response.status }, 'ping')
}
