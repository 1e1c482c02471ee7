// What a value is compared with, one after the other, is told together: with the last alone the message would be untrue.
import express from 'express'

const app = express()

app.post('/orders', (req, res) => {
  if (req.user.role !== 'admin' && req.user.role !== 'owner') return res.status(403).end()
  //                                                                 ^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "is neither \"admin\" nor \"owner\""
  res.end()
})

app.post('/users', (req, res) => {
  switch (req.user.role) {
    case 'admin':
      return res.json({ all: true })
    case 'owner':
      return res.json({ all: false })
    case 'auditor':
      return res.json({ all: false })
    default:
      return res.status(403).end()
      //     ^^^^^^^^^^^^^^^^^^^^^ error: require-access-denied-log(denied) "is none of \"admin\", \"owner\", \"auditor\""
  }
})

// Whether that is about who asks is not certain.
app.post('/exports', (req, res) => {
  const { type } = req.body
  if (type !== 'csv' && type !== 'json') return res.status(403).end()
  res.end()
})

app.post('/imports', (req, res) => {
  if (req.user.role !== 'admin' && req.user.role !== 'owner') {
    console.warn('import refused', req.user.id)
    return res.status(403).end()
  }
  res.end()
})
