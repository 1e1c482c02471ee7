// A decorator for transactions leaves no record.
// @preset all
import { Transactional } from './database'
import type { Users } from './types'

export class UserService {
  constructor(private readonly users: Users) {}

  @Transactional()
  async updatePassword(id: string, password: string) {
    await this.users.updateOne({ id }, { password }) //! require-auth-success-log(done) "A password is changed"
  }
}
