// Nest: a BadRequestException blames the client, who may read why.
// @preset strict
import { BadRequestException, Body, Controller, Post } from '@nestjs/common'
import { Orders } from './orders'

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: Orders) {}

  @Post()
  async create(@Body() order: object) {
    try {
      return await this.orders.create(order)
    } catch (err) {
      throw new BadRequestException(err.message)
    }
  }
}
