const argon2 = require('argon2')
const debug = require('debug')('accounts')
const pool = require('./pool')

exports.verify = async (name, password) => {
  debug('verify', name)
  const { rows } = await pool.query('SELECT id, hash FROM accounts WHERE name = $1', [name])
  return rows[0] && (await argon2.verify(rows[0].hash, password)) ? rows[0] : null
}
