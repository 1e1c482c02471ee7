// Good: the filter logs what it catches.
import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common'

@Catch()
export class EverythingFilter implements ExceptionFilter {
  private readonly logger = new Logger(EverythingFilter.name)

  catch(exception: unknown, host: ArgumentsHost) {
    this.logger.error(exception)
    host.switchToHttp().getResponse().status(500).json({ error: 'sorry' })
  }
}
