// The comments say which errors come to which branch, and not why nobody logs them.
const express = require('express')
const { queue } = require('./queue')

const app = express()

app.post('/entries', async (req, res) => {
  try {
    res.json(await queue.add(req.body))
  } catch (error) {
  //^^^^^^^^^^^^^ error: require-error-log(catchSome)
    // Handle access errors
    if (error.reason) return res.status(403).json({ error: error.message })

    // Generic error
    res.status(500).json({ error: error.message })
  }
})

app.put('/entries/:id', async (req, res) => {
  try {
    res.json(await queue.change(req.params.id, req.body))
  } catch (error) {
    // Handle write errors: the store has logged them
    res.status(500).json({ error: error.message })
  }
})
