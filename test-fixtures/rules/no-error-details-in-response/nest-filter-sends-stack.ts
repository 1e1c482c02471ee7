// A filter for all exceptions answers with the stack.
// @preset strict
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common'
import { Orders } from './orders'

@Catch()
export class AllExceptions implements ExceptionFilter {
  constructor(private readonly orders: Orders) {}

  catch(exception: any, host: ArgumentsHost) {
    console.error(exception, this.orders)
    host.switchToHttp().getResponse().status(500).json({ message: 'failed', stack: exception.stack })
    //                                                                      ^^^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }
}
