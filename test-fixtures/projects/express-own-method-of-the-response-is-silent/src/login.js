// A method that another file gives to every response answers with the status that it is given.
const bcrypt = require('bcrypt')
const app = require('./app')

app.post('/login', async (req, res) => {
  const user = await app.users.find(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.apiError(401, 'wrong password')
  //                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  res.json({ ok: true })
})
