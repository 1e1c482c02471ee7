// Bad: the error middleware of another file drops what all routes hand on.
const express = require('express')
const orders = require('./orders')
const { onError } = require('./errors')

const app = express()
app.use(orders)
app.use(onError)
app.listen(3000)
