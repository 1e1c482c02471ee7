// Good: where a check fails, its result holds what is wrong; where it succeeds, it holds the secret.
import pino from 'pino'
import { z } from 'zod'

const logger = pino()
const schema = z.object({ clientId: z.string(), clientSecret: z.string() })

export function parse(config: unknown) {
  const result = schema.safeParse(config)
  if (result.success) {
    logger.info({ result }, 'configured') //! no-sensitive-data-in-logs(shape)
    return result.data
  }
  logger.error({ result }, 'invalid configuration')
  return null
}
