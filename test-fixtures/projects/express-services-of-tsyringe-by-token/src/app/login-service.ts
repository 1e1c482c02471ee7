import { inject, injectable } from 'tsyringe'
import bcrypt from 'bcryptjs'
import { TOKENS } from '@infra/tokens'
import type { ILogger } from '@infra/logger'
import type { IUsers } from '@app/users'
@injectable()
export class LoginService {
  constructor(@inject(TOKENS.Logger) private readonly logger: ILogger, @inject(TOKENS.Users) private readonly users: IUsers) {}
  async login(email: string, password: string) {
    const user = await this.users.byEmail(email)
    if (!user) {
      this.logger.warn('unknown user', { email })
      return null
    }
    this.logger.info('found user', { user })
    //                               ^^^^ error: no-sensitive-data-in-logs(shape)
    if (!(await bcrypt.compare(password, user.passwordHash))) {
      this.logger.warn('wrong password', { userId: user.id })
      return null
    }
    try {
      await this.users.touch(user.id)
    } catch (error) {
    //^^^^^^^^^^^^^ error: require-error-log(catch)
      return user
    }
    return user
  }
  async touchLater(id: string) {
    try {
      await this.users.touch(id)
    } catch (error) {
      this.logger.error('touch failed', { error })
    }
  }
}
