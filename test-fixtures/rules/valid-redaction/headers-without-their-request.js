// A log of all requests holds the headers under 'req'; paths that begin at the headers hide nothing there, and nobody says so yet.
const express = require('express')
const pinoHttp = require('pino-http')

const app = express()
app.use(pinoHttp({ redact: ['headers.authorization', 'headers.cookie'] }))
//                          ^^^^^^^^^^^^^^^^^^^^^^^ missing error: valid-redaction(never)
app.listen(3000)
