// Good: the error middleware, in a file of its own behind a barrel, logs every class of errors.
import express from 'express'
import { login } from './login'
import { onError } from './middleware'

const app = express()
app.use(express.json())
app.use(login)
app.use(onError)
app.listen(3000)
