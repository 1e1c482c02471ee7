// Nest never prints a BadRequestException.
// @preset all
import { BadRequestException, Injectable } from '@nestjs/common'

@Injectable()
export class OrdersService {
  check(count: number) {
    if (count < 1) throw new BadRequestException('count') //! require-input-rejection-log(rejected)
  }
}
