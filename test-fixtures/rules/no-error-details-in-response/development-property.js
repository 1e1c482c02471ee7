// The property is there in development only, by a condition inside the object.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

const isDev = app.get('env') === 'development'

app.use((err, req, res, next) => {
  console.error(err)
  res.status(500).json({
    message: isDev ? err.message : 'Internal Server Error',
    ...(isDev && { stack: err.stack }),
  })
})
