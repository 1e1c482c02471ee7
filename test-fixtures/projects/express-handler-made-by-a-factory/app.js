// Bad: a factory in another file makes the error middleware, which asks the error whether it is expected.
const express = require('express')
const handlers = require('./handlers')
const logger = require('./logger')

const app = express()
app.use(require('./login'))
app.use(handlers.makeErrorHandler(logger))
app.listen(3000)
