// Good: that somebody cannot be found refuses no input, whatever the status. Bad: a part of the request is missing.
const express = require('express')
const { users } = require('./users')

const app = express()
app.patch('/users', async (req, res) => {
  const { id, name } = req.body
  if (!name) return res.status(400).send({ reason: 'cannot find a name in the body' })
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-input-rejection-log(rejected)
  const found = await users.byId(id)
  if (!found) return res.status(400).send({ reason: 'cannot-find-user-to-update' })
  res.send(await users.rename(found, name))
})
app.listen(3000)
