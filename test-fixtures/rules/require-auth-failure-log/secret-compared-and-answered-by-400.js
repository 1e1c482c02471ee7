// A password or token that is not the server's own is a failed login, though the answer speaks of a bad request.
const express = require('express')
const { Server } = require('socket.io')
const { accounts } = require('./accounts')

const app = express()
app.post('/open', async (req, res) => {
  const account = await accounts.load(req.body.name)
  if (req.body.password !== account.password) return res.status(400).send('wrong') //! require-auth-failure-log(refused)
  res.send('open')
})

const io = new Server(8080)
io.use((socket, next) => {
  if (socket.handshake.auth.token !== process.env.TOKEN) return next(new Error('refused'))
  //                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  next()
})
