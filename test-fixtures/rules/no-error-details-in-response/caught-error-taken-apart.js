// The catch takes the error apart: it has no name, and is spoken of as the error.
// @preset strict
const express = require('express')
const { load } = require('./orders')

const app = express()
app.get('/orders', async (req, res) => {
  try {
    res.json(await load())
  } catch ({ message }) {
    res.status(500).json({ error: message }) //! no-error-details-in-response(message) "'error.message' is sent to the client"
  }
})
