// A new password is stored without a record.
import bcrypt from 'bcrypt'
import { User } from './models'

export async function changePassword(req, res) {
  const hash = await bcrypt.hash(req.body.password, 12)
  await User.updateOne({ _id: req.user.id }, { hash }) //! require-auth-success-log(done)
  res.sendStatus(204)
}
