// A password in another language, with its accents, is a password.
const express = require('express')

const app = express()

app.post('/login', (req, res) => {
  const { usuario, contraseña } = req.body
  console.log('login', usuario, contraseña) //! no-sensitive-data-in-logs(reaches) "contraseña"
  res.sendStatus(204)
})
