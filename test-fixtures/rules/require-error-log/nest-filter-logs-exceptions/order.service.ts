// Good: a filter of the project logs the framework's exceptions.
import { Injectable, InternalServerErrorException } from '@nestjs/common'
import { Store } from './store'

@Injectable()
export class OrderService {
  constructor(private readonly store: Store) {}

  async create(order: object) {
    try {
      return await this.store.insert(order)
    } catch (err) {
      throw new InternalServerErrorException('no order was made')
    }
  }
}
