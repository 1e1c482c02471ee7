// Good: the state of a code that was sent is cleared; the second factor stays what it is.
// @preset all
import type { Codes } from './types'

export class TwoFactorService {
  constructor(private readonly codes: Codes) {}

  async resetTwoFactor(id: string) {
    await this.codes.updateOne({ id }, { $set: { code: null, sendAttempts: 0, codeCreatedDate: null } })
  }
}
