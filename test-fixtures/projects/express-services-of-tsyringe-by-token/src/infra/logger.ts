import pino from 'pino'
import { singleton } from 'tsyringe'
export interface ILogger { info(message: string, fields?: object): void; error(message: string, fields?: object): void; warn(message: string, fields?: object): void }
@singleton()
export class AppLogger implements ILogger {
  private readonly out = pino()
  info(message: string, fields: object = {}) { this.out.info(fields, message) }
  warn(message: string, fields: object = {}) { this.out.warn(fields, message) }
  error(message: string, fields: object = {}) { this.out.error(fields, message) }
}
