// Bad: the error middleware answers its own classes and logs the others only.
import express from 'express'
import { login } from './login'
import { onError } from './middleware'

const app = express()
app.use(express.json())
app.use(login)
app.use(onError)
app.listen(3000)
