// Good: what somebody did is kept among the activities.
// @preset strict
import jwt from 'jsonwebtoken'
import type { Activities, User } from './types'

export class Authentication {
  constructor(private readonly activityService: Activities) {}

  async login(user: User) {
    const token = jwt.sign({ id: user.id }, process.env.SECRET)
    await this.activityService.createOne({ action: 'login', user: user.id })
    return token
  }
}
