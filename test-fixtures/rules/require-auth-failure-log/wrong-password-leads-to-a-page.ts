// A login form that was filled in wrongly is shown again, or its address is: somebody did not come in. Who has no session yet, or an
// old one, is sent to it, too, and is refused nothing.
import bcrypt from 'bcrypt'
import express from 'express'
import jwt from 'jsonwebtoken'
import { findMember } from './members'

const app = express()

app.post('/login', async (req, res) => {
  const member = await findMember(req.body.name)
  if (!(await bcrypt.compare(req.body.password, member.hash))) return res.redirect('/login?error=1')
  //                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "bcrypt.compare is false"
  req.session.member = member.id
  return res.redirect('/')
})

app.post('/unlock', async (req, res) => {
  const member = await findMember(req.session.member)
  const fits = await bcrypt.compare(req.body.password, member.hash)
  if (fits) {
    res.redirect('/settings')
  } else {
    res.render('unlock', { error: 'This is not your password' }) //! require-auth-failure-log(refused)
  }
})

app.post('/enter', async (req, res) => {
  if (req.body.password !== process.env.GATE_PASSWORD) {
    return res.status(200).render('gate', { error: true }) //! require-auth-failure-log(refused)
  }
  return res.render('inside')
})

app.post('/again', async (req, res) => {
  const member = await findMember(req.body.name)
  if (!(await bcrypt.compare(req.body.password, member.hash))) {
    console.warn('wrong password', { member: member.id })
    return res.redirect('/again?error=1')
  }
  if (await bcrypt.compare(req.body.newPassword, member.hash)) return res.render('again', { error: 'Choose another one' })
  return res.redirect('/')
})

app.use((req, res, next) => {
  if (!req.session.member) return res.redirect('/login')
  if (!req.isAuthenticated()) return res.redirect('/login')
  try {
    jwt.verify(req.cookies.token, process.env.KEY ?? '')
  } catch {
    return res.redirect('/login?expired=1')
  }
  return next()
})
