// A page that says the password is wrong refuses a login, by a flash and a redirect, by what it is rendered with, or by its address.
import bcrypt from 'bcrypt'
import express from 'express'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.find(req.body.name)
  if (!user) {
    req.flash('error', 'Invalid username or password')
    return res.redirect('/login') //! require-auth-failure-log(refused) "'user' is missing"
  }
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    return res.render('login', { title: 'Login', error: 'Wrong password' }) //! require-auth-failure-log(refused) "bcrypt.compare is false"
  }
  if (user.otp !== req.body.otp) return res.redirect('/login?error=invalid_otp') //! require-auth-failure-log(refused)
  req.session.begun = Date.now()
  res.redirect('/')
})
app.get('/admin', (req, res) => {
  if (req.user.role !== 'admin') {
    req.flash('error', 'You are not allowed to see this page')
    return res.redirect('/') //! require-access-denied-log(denied) "'req.user.role' is not \"admin\""
  }
  res.render('admin')
})
