// By option: a row that was asked for by hand.
// @options { "checkStored": true }
const knex = require('knex')

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL })
exports.send = async function (id) {
  const hook = await db('hooks').where({ id }).first()
  await fetch(hook.url, { method: 'POST' }) //! no-unvalidated-url(host)
}
