// Good: Nest's logger is told before the exception leaves.
import { ForbiddenException, Injectable, Logger } from '@nestjs/common'
import { createHmac, timingSafeEqual } from 'node:crypto'

@Injectable()
export class HooksService {
  private readonly logger = new Logger(HooksService.name)

  check(body: Buffer, given: Buffer) {
    const expected = createHmac('sha256', process.env.SECRET!).update(body).digest()
    if (!timingSafeEqual(expected, given)) {
      this.logger.warn('webhook with a wrong signature')
      throw new ForbiddenException('signature')
    }
  }
}
