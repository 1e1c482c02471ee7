const pool = require('mysql2/promise').createPool(process.env.MYSQL)
const log = require('log4js').getLogger('db')

exports.query = async (sql, values) => {
  try {
    const [rows] = await pool.query(sql, values)
    return rows
  } catch (error) {
    log.error('query failed', error)
    throw error
  }
}

exports.mayEdit = async (user, page) => {
  const rows = await exports.query('SELECT 1 FROM editors WHERE user = ? AND page = ?', [user, page])
  if (rows.length === 0) log.warn('no editor', user, page)
  return rows.length > 0
}
