import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common'

@Catch(HttpException)
export class HttpErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(HttpErrorFilter.name)

  catch(exception: HttpException, host: ArgumentsHost) {
    const status = exception.getStatus()
    this.logger.warn(`request failed with ${status}`, exception.stack)
    host.switchToHttp().getResponse().status(status).json({ status })
  }
}
