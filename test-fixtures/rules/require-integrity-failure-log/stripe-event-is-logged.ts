// Good: the error of the signature check is logged.
import express from 'express'
import Stripe from 'stripe'
import { logger } from './logger'

const stripe = new Stripe(process.env.STRIPE_KEY!)
express().post('/stripe', (req, res) => {
  try {
    const event = stripe.webhooks.constructEvent(req.body, String(req.get('stripe-signature')), 'whsec')
    res.json({ received: event.id })
  } catch (error) {
    logger.warn({ err: error }, 'bad signature')
    res.status(400).send('bad signature')
  }
})
