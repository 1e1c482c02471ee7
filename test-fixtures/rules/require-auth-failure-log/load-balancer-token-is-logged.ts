// Good: the refused token leaves a record.
import { AlbJwtVerifier } from 'aws-jwt-verify'
import express from 'express'
import { settings } from './settings'

const balancer = AlbJwtVerifier.create(settings.balancer)
express().use(async (req, res, next) => {
  try {
    req.user = await balancer.verify(req.get('x-amzn-oidc-data') ?? '')
  } catch (error) {
    console.warn('token refused', error)
    return res.status(403).json({ error: 'token' })
  }
  next()
})
