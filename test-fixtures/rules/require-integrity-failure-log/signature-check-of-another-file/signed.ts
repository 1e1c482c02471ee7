import { createHmac, timingSafeEqual } from 'node:crypto'

export function hasValidSignature(body: string, given: string): boolean {
  const expected = createHmac('sha256', process.env.SECRET!).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(given, 'hex'))
}
