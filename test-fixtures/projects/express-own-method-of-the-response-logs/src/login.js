// Good: the method that another file gives to every response logs what it answers.
const bcrypt = require('bcrypt')
const app = require('./app')

app.post('/login', async (req, res) => {
  const user = await app.users.find(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.apiError(401, 'wrong password')
  res.json({ ok: true })
})
