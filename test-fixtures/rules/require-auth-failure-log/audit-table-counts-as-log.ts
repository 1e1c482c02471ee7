// Good: a record in a table of audit events, through the query builder and through the driver.
import bcrypt from 'bcrypt'
import express from 'express'
import knex from 'knex'
import { MongoClient } from 'mongodb'

const db = knex({ client: 'pg' })
const mongo = new MongoClient(process.env.MONGO_URL ?? '').db()
const app = express()

app.post('/login', async (req, res) => {
  const user = await db('users').where({ email: req.body.email }).first()
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    await db('audit_log').insert({ event: 'authn_login_fail', user: user.id })
    return res.status(401).end()
  }
  return res.json({ id: user.id })
})

app.post('/admin/login', async (req, res) => {
  const user = await mongo.collection('admins').findOne({ email: req.body.email })
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    await mongo.collection('auditEvents').insertOne({ event: 'authn_login_fail', email: req.body.email })
    return res.status(401).end()
  }
  return res.json({ id: user._id })
})
