// The stream failed, the client gets a short file, and nobody knows.
import { createReadStream } from 'node:fs'
import express from 'express'

const app = express()
app.get('/export', (req, res) => {
  const stream = createReadStream('/var/data/export.csv')
  stream.on('error', (err) => {
  //                  ^^^ error: require-error-log(listener)
    res.end()
  })
  stream.pipe(res)
})
