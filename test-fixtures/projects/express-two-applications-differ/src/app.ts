// Good as far as can be told: one application logs the error, the other drops it, and nothing says which receives it.
import express from 'express'
import { login } from './login'
import { onError } from './middleware'

const app = express()
app.use(express.json())
app.use(login)
app.use(onError)
app.listen(3000)
