import { logger } from './logger'
import { injectable } from 'inversify'

@injectable()
export class Notes {
  add(problem: unknown) {
    logger.error(problem)
  }
}
