// Good: a decorator writes a record of the call.
// @preset all
import { LogCall } from './log-call'
import type { Users } from './types'

export class UserService {
  constructor(private readonly users: Users) {}

  @LogCall()
  async updatePassword(id: string, password: string) {
    await this.users.updateOne({ id }, { password })
  }
}
