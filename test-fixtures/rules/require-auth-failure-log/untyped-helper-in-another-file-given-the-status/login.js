// The helper in another file has no types, and writes the status that it is given.
const bcrypt = require('bcrypt')
const app = require('express')()
const respond = require('./respond')

app.post('/login', async (req, res) => {
  const ok = await bcrypt.compare(req.body.password, app.locals.hash)
  if (!ok) return respond.fail(res, 401, 'wrong password')
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  res.json({ ok })
})
