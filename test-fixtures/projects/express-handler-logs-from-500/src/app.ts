// Bad: the error middleware logs from status 500 on; a 401 leaves no trace.
import express from 'express'
import { login } from './login'
import { onError } from './middleware'

const app = express()
app.use(express.json())
app.use(login)
app.use(onError)
app.listen(3000)
