// Good: logged before the page says it; who is asked to log in, or who mistypes a form, is refused nothing.
import bcrypt from 'bcrypt'
import express from 'express'
import pino from 'pino'
import { users } from './users'

const log = pino()
const app = express()
app.post('/login', async (req, res) => {
  const user = await users.find(req.body.name)
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    log.warn({ name: req.body.name }, 'login failed')
    req.flash('error', 'Invalid username or password')
    return res.redirect('/login')
  }
  res.redirect('/')
})
app.get('/home', (req, res) => {
  if (!req.user) {
    req.flash('info', 'Please log in first')
    return res.redirect('/login')
  }
  res.render('home', { title: 'Your password and login' })
})
app.post('/register', (req, res) => {
  if (req.body.password !== req.body.confirmPassword) return res.render('register', { error: 'Passwords do not match' })
  if (!req.body.email) return res.render('register', { error: 'Invalid e-mail' })
  res.redirect('/login')
})
