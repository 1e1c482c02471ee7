// Good: Powertools takes the error as its second argument.
import { Logger } from '@aws-lambda-powertools/logger'
import { store } from './store'

const logger = new Logger()
export const handler = async (event: { id: string }) => {
  try {
    await store(event.id)
  } catch (error) {
    logger.error('store failed', error as Error)
  }
}
