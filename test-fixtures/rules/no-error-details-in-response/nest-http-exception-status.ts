// Nest: an HttpException with status 500 and the error's message.
// @preset strict
import { Controller, Get, HttpException, HttpStatus } from '@nestjs/common'
import { Orders } from './orders'

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: Orders) {}

  @Get()
  async list() {
    try {
      return await this.orders.list()
    } catch (err) {
      throw new HttpException(err.message, HttpStatus.INTERNAL_SERVER_ERROR)
      //                      ^^^^^^^^^^^ error: no-error-details-in-response(message)
    }
  }
}
