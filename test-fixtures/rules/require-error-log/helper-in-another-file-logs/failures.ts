import pino from 'pino'

const logger = pino()

export function onFailure(problem: unknown) {
  logger.error({ err: problem }, 'failed')
}
