// Good: Nest's Logger takes the stack as its second argument.
import { Injectable, Logger } from '@nestjs/common'
import { StockClient } from './stock.client'

@Injectable()
export class StockService {
  private readonly logger = new Logger(StockService.name)
  constructor(private readonly client: StockClient) {}

  async reserve(sku: string) {
    try {
      return await this.client.reserve(sku)
    } catch (err) {
      this.logger.error('reservation failed', (err as Error).stack)
      return undefined
    }
  }
}
