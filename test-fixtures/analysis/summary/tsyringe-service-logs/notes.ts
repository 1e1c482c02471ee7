import { logger } from './logger'
import { injectable } from 'tsyringe'

@injectable()
export class Notes {
  add(problem: unknown) {
    logger.error(problem)
  }
}
