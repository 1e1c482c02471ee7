// The secret of the second factor is removed, and nothing says whose.
// @preset all
import type { Users } from './types'

export class TwoFactorService {
  constructor(private readonly users: Users) {}

  async resetTwoFactor(id: string) {
    await this.users.updateOne({ id }, { $set: { totpSecret: null } }) //! require-auth-success-log(done) "A second factor is changed"
  }
}
