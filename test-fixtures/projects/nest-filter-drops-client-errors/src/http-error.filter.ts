import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common'

@Catch(HttpException)
export class HttpErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(HttpErrorFilter.name)

  catch(exception: HttpException, host: ArgumentsHost) {
    const status = exception.getStatus()
    if (status >= 500) this.logger.error('request failed', exception.stack)
    host.switchToHttp().getResponse().status(status).json({ status })
  }
}
