import { logger } from './logger'

export class Notes {
  add(problem: unknown) {
    logger.error(problem)
  }
}
