// The address of a message broker.
const amqp = require('amqplib')
const express = require('express')

express().post('/brokers/test', async (req, res) => {
  await amqp.connect(req.body.broker) //! no-unvalidated-url(host)
  res.sendStatus(204)
})
