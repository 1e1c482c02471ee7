// Right: every refusal names who and why, and no secret reaches the log.
const bcrypt = require('bcrypt')
const express = require('express')
const jwt = require('jsonwebtoken')
const { logger } = require('../logger')
const { findUser } = require('../users')

const router = express.Router()

router.post('/login', async (req, res) => {
  const { email, password } = req.body

  const user = await findUser(email)
  if (!user || !(await bcrypt.compare(password, user.passwordHash))) {
    logger.warn({ event: 'authn_login_fail', userId: user?.id, ip: req.ip }, 'login refused')
    return res.status(401).json({ error: 'wrong e-mail address or password' })
  }
  logger.info({ event: 'authn_login_success', userId: user.id, ip: req.ip }, 'login')
  res.json({ token: jwt.sign({ sub: user.id }, process.env.JWT_SECRET) })
})

router.get('/me', (req, res) => {
  try {
    res.json(jwt.verify(req.get('authorization'), process.env.JWT_SECRET))
  } catch (error) {
    logger.warn({ event: 'authn_token_invalid', err: error, ip: req.ip }, 'token refused')
    res.status(401).end()
  }
})

module.exports = router
