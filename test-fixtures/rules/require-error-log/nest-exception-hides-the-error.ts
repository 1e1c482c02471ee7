// Nest answers its own exceptions and never logs them, so the failure of the database leaves no trace.
import { HttpException, Injectable, InternalServerErrorException, Logger } from '@nestjs/common'
import { Store } from './store'

@Injectable()
export class OrderService {
  private readonly logger = new Logger(OrderService.name)
  constructor(private readonly store: Store) {}

  async create(order: object) {
    try {
      return await this.store.insert(order)
      //           ^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
    } catch (err) {
    //^^^^^^^^^^^ error: require-error-log(replaced) "replaced by InternalServerErrorException"
      throw new InternalServerErrorException('no order was made')
    }
  }

  async change(id: string, order: object) {
    try {
      return await this.store.update(id, order)
    } catch (err) { //! require-error-log(replaced)
      throw new HttpException((err as Error).message, 500)
    }
  }

  async remove(id: string) {
    try {
      return await this.store.remove(id)
    } catch (err) {
      this.logger.error(`order ${id} was not removed`, (err as Error).stack)
      throw new InternalServerErrorException()
    }
  }
}
