import { logger } from './logger'

export class Base {
  protected note(problem: unknown) {
    logger.error(problem)
  }
}
