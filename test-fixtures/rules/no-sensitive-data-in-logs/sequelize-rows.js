// Rows that Sequelize finds have the fields that define or init give the model.
const { DataTypes, Model, Sequelize } = require('sequelize')
const logger = require('pino')()

const sequelize = new Sequelize(process.env.DATABASE_URL)
const Token = sequelize.define('Token', { refreshToken: { type: DataTypes.STRING, allowNull: false } })
class User extends Model {}
User.init({ email: DataTypes.STRING(64), passwordHash: DataTypes.STRING }, { sequelize })

async function show(id) {
  const user = await User.findByPk(id)
  logger.info({ user }, 'found') //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  logger.info(await Token.findAll(), 'found') //! no-sensitive-data-in-logs(shape) "'refreshToken'"
}
module.exports = { show }
