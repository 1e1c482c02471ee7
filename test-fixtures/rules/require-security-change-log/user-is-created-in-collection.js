// A collection is named by its text.
import express from 'express'
import { db } from './db'

express().post('/users', async (req, res) => {
  await db.collection('users').insertOne({ name: req.body.name }) //! require-security-change-log(changed)
  res.sendStatus(201)
})
