// Good: an error tracker keeps the record.
import * as Sentry from '@sentry/node'
import express from 'express'
import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!)
express().post('/stripe', (req, res) => {
  try {
    stripe.webhooks.constructEvent(req.body, String(req.get('stripe-signature')), 'whsec')
    res.sendStatus(200)
  } catch (error) {
    Sentry.captureException(error)
    res.sendStatus(400)
  }
})
