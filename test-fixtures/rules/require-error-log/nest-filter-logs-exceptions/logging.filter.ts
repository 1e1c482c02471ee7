import { type ArgumentsHost, Catch, HttpException, Logger } from '@nestjs/common'
import { BaseExceptionFilter } from '@nestjs/core'

@Catch(HttpException)
export class LoggingFilter extends BaseExceptionFilter {
  private readonly logger = new Logger(LoggingFilter.name)

  catch(exception: HttpException, host: ArgumentsHost) {
    this.logger.error(exception.message, exception.stack)
    super.catch(exception, host)
  }
}
