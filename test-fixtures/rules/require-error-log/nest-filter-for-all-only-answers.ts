// The filter takes every exception, and Nest's own no longer prints any.
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common'

@Catch()
export class EveryErrorFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    //  ^^^^^^^^^^^^^^^^^^ error: require-error-log(central)
    host.switchToHttp().getResponse().status(500).json({ message: 'failed' })
  }
}
