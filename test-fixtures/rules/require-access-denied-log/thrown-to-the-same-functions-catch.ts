// Who is unknown is refused by an error that the same function catches and logs. A handler that asks for the class of the error is
// not seen to log it.
import { ForbiddenException, HttpException, Injectable, Logger } from '@nestjs/common'
import { PeopleService } from './people.service'

@Injectable()
export class DoorService {
  private readonly logger = new Logger(DoorService.name)

  constructor(private readonly people: PeopleService) {}

  async enter(name: string, password: string) {
    try {
      const user = await this.people.findByName(name)
      if (!user) throw new ForbiddenException()
      //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spurious error: require-access-denied-log(denied)
      return user
    } catch (e) {
      if (e instanceof ForbiddenException) {
        this.logger.warn('somebody was sent away')
        throw e
      }
      if (e instanceof HttpException) throw e
      throw new ForbiddenException()
    }
  }
}
