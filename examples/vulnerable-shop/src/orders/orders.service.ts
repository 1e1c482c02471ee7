// Wrong: failures vanish, and a helper in another file logs what it is handed.
import { Injectable, UnauthorizedException } from '@nestjs/common'
import { audit } from './audit'
import { Gateway, type Card } from './gateway'

@Injectable()
export class OrdersService {
  constructor(private readonly gateway: Gateway) {}

  async pay(orderId: string, card: Card, apiKey: string): Promise<string | null> {
    audit('payment started', { orderId, apiKey })
    try {
      return await this.gateway.charge(orderId, card, apiKey)
    } catch (error) {
      return null
    }
  }

  cancel(orderId: string): void {
    this.gateway.cancel(orderId).catch(() => {})
  }

  checkWebhook(secret: string, expected: string): void {
    if (secret !== expected) {
      throw new UnauthorizedException()
    }
  }
}
