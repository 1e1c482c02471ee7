// Good: attributes are named or left out, by the query or by the default scope, or toJSON takes them out.
const { DataTypes, Model, Sequelize } = require('sequelize')
const logger = require('pino')()

const sequelize = new Sequelize(process.env.DATABASE_URL)
const fields = { email: DataTypes.STRING, passwordHash: DataTypes.STRING }
const Scoped = sequelize.define('Scoped', fields, { defaultScope: { attributes: { exclude: ['passwordHash'] } } })
class User extends Model {}
User.init(fields, { sequelize })
class Quiet extends Model {
  toJSON() {
    const { passwordHash, ...shown } = this.get()
    return shown
  }
}
Quiet.init(fields, { sequelize })

async function show(id) {
  logger.info({ user: await User.findByPk(id, { attributes: ['email'] }) })
  logger.info({ users: await User.findAll({ attributes: { exclude: ['passwordHash'] } }) })
  logger.info({ scoped: await Scoped.findOne(), quiet: await Quiet.findByPk(id) })
}
module.exports = { show }
