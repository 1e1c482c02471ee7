// Nest: the exception for a wrong signature is never printed.
import { ForbiddenException, Injectable } from '@nestjs/common'
import { createHmac, timingSafeEqual } from 'node:crypto'

@Injectable()
export class HooksService {
  check(body: Buffer, given: Buffer) {
    const expected = createHmac('sha256', process.env.SECRET!).update(body).digest()
    if (!timingSafeEqual(expected, given)) {
      throw new ForbiddenException('signature') //! require-integrity-failure-log(mismatch)
    }
  }
}
