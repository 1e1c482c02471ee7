// A format of morgan names the headers that it writes; those of a token of one's own are seen, those in the text are not.
const express = require('express')
const morgan = require('morgan')

const app = express()
morgan.token('auth', (req) => req.headers.authorization)
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
app.use(morgan(':method :url :req[authorization]'))
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing error: no-sensitive-data-in-logs(reaches)
