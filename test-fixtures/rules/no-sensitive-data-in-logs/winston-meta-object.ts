// winston: the second argument is written, too.
import winston from 'winston'

const logger = winston.createLogger({ transports: [new winston.transports.Console()] })
export function login(name: string, password: string) {
  logger.info('login', { name, password }) //! no-sensitive-data-in-logs(reaches)
}
