// Good in this preset: a header of another scheme is no credential, so the request carries none.
import express from 'express'

express().use((req, res, next) => {
  const header = req.header('authorization') ?? ''
  if (!header.includes('Bearer ')) return res.sendStatus(401)
  if (!/^Bearer \S+$/.test(header)) return res.sendStatus(401)
  next()
})
