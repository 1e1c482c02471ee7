// Good: the filter takes exceptions of one class, which are expected; Nest prints all others.
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common'
import { OutOfStock } from './errors'

@Catch(OutOfStock)
export class OutOfStockFilter implements ExceptionFilter {
  catch(exception: OutOfStock, host: ArgumentsHost) {
    host.switchToHttp().getResponse().status(409).json({ message: exception.message })
  }
}
