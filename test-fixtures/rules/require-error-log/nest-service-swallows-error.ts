// Nest: the service answers undefined, so no filter and no logger ever sees the error.
import { Injectable } from '@nestjs/common'
import { StockClient } from './stock.client'

@Injectable()
export class StockService {
  constructor(private readonly client: StockClient) {}

  async reserve(sku: string) {
    try {
      return await this.client.reserve(sku)
      //           ^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
    } catch (err) {
    //^^^^^^^^^^^ error: require-error-log(catch)
      return undefined
    }
  }
}
