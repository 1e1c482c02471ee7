// Bad: a table of attempts is no log.
import bcrypt from 'bcrypt'
import express from 'express'
import knex from 'knex'

const db = knex({ client: 'pg' })
const app = express()

app.post('/shop/login', async (req, res) => {
  const user = await db('users').where({ email: req.body.email }).first()
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    await db('attempts').insert({ user: user.id })
    return res.status(401).end()
    //     ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  }
  return res.json({ id: user.id })
})
