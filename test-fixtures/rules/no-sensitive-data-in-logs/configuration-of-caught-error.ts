// The error of an HTTP client carries what the client was called with, also where no model knows the client.
import { client } from 'acme-http-client'
import { logger } from './logger'

export async function rates(apiKey: string) {
  try {
    return await client.get('https://rates.example.com/', { headers: { 'x-api-key': apiKey } })
  } catch (error) {
    logger.error({ config: error.config }, 'no rates') //! no-sensitive-data-in-logs(reaches) "'config'"
    logger.error({ status: error.status, config: loadConfig() }, 'no rates')
    throw error
  }
}

function loadConfig() {
  return { retries: 3 }
}
