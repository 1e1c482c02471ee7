// Good: a child of a tslog logger keeps the error.
import { Logger } from 'tslog'
import { charge } from './payments'

const log = new Logger({ name: 'app' }).child({ name: 'payments' })
export async function pay(order: { id: string }) {
  try {
    await charge(order)
  } catch (error) {
    log.error('charge failed', error)
  }
}
