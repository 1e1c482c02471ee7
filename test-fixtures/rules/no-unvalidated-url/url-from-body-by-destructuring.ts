// Destructuring the body changes nothing.
import axios from 'axios'
import express from 'express'

const app = express()
app.post('/import', async (req, res) => {
  const { url } = req.body
  //              ^^^^^^^^ step 1: "comes from here"
  const { data } = await axios.get(url)
  //                               ^^^ error: no-unvalidated-url(host)
  res.json(data)
})
