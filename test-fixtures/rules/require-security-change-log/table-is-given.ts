// Query builders and entity managers are given the table or class of the records.
import { eq } from 'drizzle-orm'
import express from 'express'
import { ApiKey, dataSource, db, posts, users } from './db'

const app = express()

app.delete('/users/:id', async (req, res) => {
  await db.delete(users).where(eq(users.id, req.params.id)) //! require-security-change-log(changed)
  res.sendStatus(204)
})

app.put('/admins/:id', async (req, res) => {
  await db.update(users).set({ isAdmin: true }).where(eq(users.id, req.params.id)) //! require-security-change-log(changed)
  res.sendStatus(204)
})

app.put('/users/:id', async (req, res) => {
  await db.update(users).set({ name: req.body.name }).where(eq(users.id, req.params.id))
  res.sendStatus(204)
})

app.delete('/posts/:id', async (req, res) => {
  await db.delete(posts).where(eq(posts.id, req.params.id))
  res.sendStatus(204)
})

app.delete('/keys/:id', async (req, res) => {
  await dataSource.getRepository(ApiKey).delete({ id: req.params.id }) //! require-security-change-log(changed)
  res.sendStatus(204)
})
