// Good: who calls the helper, and for what, is not known here.
import jwt from 'jsonwebtoken'

export function tokenFor(id: string) {
  return jwt.sign({ sub: id }, process.env.KEY!)
}
