// Without a handler the library answers 429 by itself and prints nothing. Options that come from elsewhere may have one.
const rateLimit = require('express-rate-limit')
const express = require('express')
const settings = require('./settings')

const app = express()
app.use(rateLimit({ windowMs: 60000, limit: 100 }))
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(limited) "the rate limiter says no"
app.use(rateLimit(settings.limits))
app.use(rateLimit({ ...settings.limits, limit: 5 }))
app.listen(3000, () => console.log('listening'))
