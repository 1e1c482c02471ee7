// Only some logins are kept among the activities.
// @preset all
import jwt from 'jsonwebtoken'
import type { Activities, User } from './types'

export class Authentication {
  constructor(private readonly activityService: Activities) {}

  async login(user: User) {
    const token = jwt.sign({ id: user.id }, process.env.SECRET) //! require-auth-success-log(done) "A token is issued"
    if (user.role === 'admin') await this.activityService.createOne({ action: 'login', user: user.id })
    return token
  }
}
