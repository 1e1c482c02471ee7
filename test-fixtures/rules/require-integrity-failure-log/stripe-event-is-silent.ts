// Stripe's library throws for a bad signature; the catch only answers.
import express from 'express'
import Stripe from 'stripe'

const stripe = new Stripe(process.env.STRIPE_KEY!)
express().post('/stripe', (req, res) => {
  try {
    const event = stripe.webhooks.constructEvent(req.body, String(req.get('stripe-signature')), 'whsec')
    res.json({ received: event.id })
  } catch {
    res.status(400).send('bad signature') //! require-integrity-failure-log(mismatch)
  }
})
