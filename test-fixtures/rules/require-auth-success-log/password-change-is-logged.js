// Good: the new password is on record, without the password.
import bcrypt from 'bcrypt'
import { User } from './models'

export async function changePassword(req, res) {
  const hash = await bcrypt.hash(req.body.password, 12)
  await User.updateOne({ _id: req.user.id }, { hash })
  console.info('password changed', req.user.id)
  res.sendStatus(204)
}
