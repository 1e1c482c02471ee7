// Good: events are kept in a collection for them, like ones as one record; that this fails is no matter of the change.
// @preset strict
class Users {
  constructor(db) {
    this.db = db
  }

  async logAuthEvent(user, entry) {
    await this.db.collection('authlog').findOneAndUpdate({ user, action: entry.action }, { $inc: { events: 1 } }, { upsert: true })
  }

  async disableTotp(user, data) {
    await this.db.collection('users').updateOne({ _id: user }, { $set: { seed: '' } })
    try {
      await this.logAuthEvent(user, { action: 'disable totp', ip: data.ip })
    } catch {
      // ignore
    }
    return true
  }

  async enableTotp(user, data) {
    await this.db.collection('users').updateOne({ _id: user }, { $set: { seed: data.seed } }) //! require-auth-success-log(done)
    return true
  }
}
module.exports = Users
