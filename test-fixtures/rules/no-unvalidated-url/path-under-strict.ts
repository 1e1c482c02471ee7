// The strict preset reports the path: `../admin` reaches another endpoint of the fixed host.
// @preset strict
import express from 'express'

const app = express()
app.get('/users/:name', async (req, res) => {
  const answer = await fetch(`https://api.example.com/users/${req.params.name}`)
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-unvalidated-url(path) "comes from the request"
  //                                                          ^^^^^^^^^^ step 1: "comes from here"
  res.json(await answer.json())
})
