import { Injectable, Logger, UnauthorizedException } from '@nestjs/common'
import { HttpService } from '@nestjs/axios'
import { firstValueFrom } from 'rxjs'
import * as bcrypt from 'bcrypt'
import { LogErrors } from './log-errors.decorator'
import { RegisterDto, RenameDto } from './user.dto'
@Injectable()
export class UsersService {
  private readonly logger = new Logger(UsersService.name)
  constructor(private readonly http: HttpService) {}
  register(dto: RegisterDto) {
    this.logger.log({ message: 'register', dto })
    //                                     ^^^ error: no-sensitive-data-in-logs(shape)
  }
  rename(dto: RenameDto) {
    this.logger.log({ message: 'rename', dto })
  }
  async check(password: string, hash: string) {
    if (!(await bcrypt.compare(password, hash))) throw new UnauthorizedException()
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  }
  async checkLogged(password: string, hash: string) {
    if (!(await bcrypt.compare(password, hash))) {
      this.logger.warn('wrong password')
      throw new UnauthorizedException()
    }
  }
  @LogErrors()
  async avatar(url: string) {
    const { data } = await firstValueFrom(this.http.get(url))
    return data
  }
}
