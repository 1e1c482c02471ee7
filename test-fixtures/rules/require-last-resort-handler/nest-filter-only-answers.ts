// A filter for all exceptions answers and prints nothing; Nest's own would have printed.
import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common'

@Catch() //! require-last-resort-handler(drops)
export class EverythingFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    host.switchToHttp().getResponse().status(500).json({ error: 'sorry' })
  }
}
