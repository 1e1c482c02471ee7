// Nest sends the message that an InternalServerErrorException is made with.
// @preset strict
import { Controller, Get, InternalServerErrorException, Logger } from '@nestjs/common'
import { Orders } from './orders'

@Controller('orders')
export class OrdersController {
  private readonly logger = new Logger(OrdersController.name)

  constructor(private readonly orders: Orders) {}

  @Get()
  async list() {
    try {
      return await this.orders.list()
    } catch (err) {
      this.logger.error('list failed', err.stack)
      throw new InternalServerErrorException(err.message)
      //                                     ^^^^^^^^^^^ error: no-error-details-in-response(message)
    }
  }
}
