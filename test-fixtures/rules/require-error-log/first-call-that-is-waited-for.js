// What can fail is named by the first call that is waited for, not by one that only reads a number before it.
const express = require('express')
const { getSessions } = require('./sessions')

express().get('/sessions', async (req, res) => {
  try {
    const limit = Number.parseInt(req.query.limit)
    res.json(await getSessions(limit))
    //             ^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(client) "goes to the client only"
    res.status(500).json({ error: error.message })
  }
})
