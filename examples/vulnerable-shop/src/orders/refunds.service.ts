// Right: failures are logged with their cause or handed on, and only harmless fields reach the helper.
import { Injectable, UnauthorizedException } from '@nestjs/common'
import { audit, auditFailure } from './audit'
import { Gateway } from './gateway'

@Injectable()
export class RefundsService {
  constructor(private readonly gateway: Gateway) {}

  async refund(orderId: string, amount: number): Promise<boolean> {
    audit('refund started', { orderId, amount })
    try {
      await this.gateway.refund(orderId, amount)
      return true
    } catch (error) {
      auditFailure('refund failed', error, { orderId })
      return false
    }
  }

  async cancel(orderId: string): Promise<void> {
    try {
      await this.gateway.cancel(orderId)
    } catch (error) {
      throw new Error(`order ${orderId} was not cancelled`, { cause: error })
    }
  }

  checkWebhook(secret: string, expected: string): void {
    if (secret !== expected) {
      audit('webhook refused', { event: 'integrity_fail' })
      throw new UnauthorizedException()
    }
  }
}
