// The token is a part of an invitation, and needs no record; the login of the same service is one.
// @preset all
import jwt from 'jsonwebtoken'

export class Users {
  async inviteUser(email: string) {
    const token = jwt.sign({ email, scope: 'invite' }, process.env.SECRET!)
    await this.mail(email, `/accept?token=${token}`)
  }
  async login(email: string) {
    return jwt.sign({ email }, process.env.SECRET!) //! require-auth-success-log(done)
  }
  async mail(_to: string, _text: string) {}
}
