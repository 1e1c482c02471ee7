// Good: the login is kept among the activities wherever a request is served; a timer has nobody to name.
// @preset all
import jwt from 'jsonwebtoken'
import type { Activities, Requester, User } from './types'

export class Authentication {
  constructor(
    private readonly activityService: Activities,
    private readonly requester: Requester | null,
  ) {}

  async login(user: User) {
    const token = jwt.sign({ id: user.id }, process.env.SECRET)
    if (this.requester) {
      await this.activityService.createOne({ action: 'login', user: user.id, ip: this.requester.ip })
    }
    return token
  }
}
