// Good: a part that somebody else calls; who does may write the record.
import jwt from 'jsonwebtoken'

export class Tokens {
  create(id: string) {
    return jwt.sign({ sub: id }, process.env.KEY!)
  }
}
