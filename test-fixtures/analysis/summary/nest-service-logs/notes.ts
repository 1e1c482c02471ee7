import { logger } from './logger'
import { Injectable } from '@nestjs/common'

@Injectable()
export class Notes {
  add(problem: unknown) {
    logger.error(problem)
  }
}
