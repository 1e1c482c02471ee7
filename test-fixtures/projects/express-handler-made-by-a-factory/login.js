const { Router } = require('express')
const bcrypt = require('bcrypt')
const { ApiError } = require('./errors')
const users = require('./users')

const router = Router()
router.post('/login', async (req, res, next) => {
  const user = await users.find(req.body.name)
  const matches = await bcrypt.compare(req.body.password, user.hash)
  if (!matches) return next(new ApiError(401, 'bad credentials')) //! require-auth-failure-log(refused)
  res.json({ ok: true })
})

module.exports = router
