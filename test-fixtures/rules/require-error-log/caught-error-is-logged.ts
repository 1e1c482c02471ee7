// Good: the error goes to the logger as an object.
import pino from 'pino'
import { db } from './db'

const logger = pino()
export async function saveOrder(order: object) {
  try {
    await db.orders.insert(order)
  } catch (err) {
    logger.error({ err }, 'saving the order failed')
  }
}
