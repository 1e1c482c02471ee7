import { logger } from './logger'

export function note(problem: unknown) {
  logger.error(problem)
}
