// The text before the host is fixed, the host is not.
import express from 'express'

const app = express()
app.get('/status/:host', async (req, res) => {
  const answer = await fetch(`https://${req.params.host}/status`)
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(host)
  //                                    ^^^^^^^^^^ step 1: "comes from here"
  res.sendStatus(answer.status)
})
