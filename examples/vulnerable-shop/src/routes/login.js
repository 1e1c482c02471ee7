// Wrong: nobody learns of failed logins, and the log learns the password.
const bcrypt = require('bcrypt')
const express = require('express')
const jwt = require('jsonwebtoken')
const { logger } = require('../logger')
const { findUser } = require('../users')

const router = express.Router()

router.post('/login', async (req, res) => {
  const { email, password } = req.body
  logger.info({ email, password }, 'login attempt')

  const user = await findUser(email)
  if (!user || !(await bcrypt.compare(password, user.passwordHash))) {
    return res.status(401).json({ error: 'wrong e-mail address or password' })
  }
  res.json({ token: jwt.sign({ sub: user.id }, process.env.JWT_SECRET) })
})

router.get('/me', (req, res) => {
  try {
    res.json(jwt.verify(req.get('authorization'), process.env.JWT_SECRET))
  } catch (error) {
    res.status(401).end()
  }
})

module.exports = router
