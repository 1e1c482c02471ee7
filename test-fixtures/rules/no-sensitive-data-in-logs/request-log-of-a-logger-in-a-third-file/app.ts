// The logger that the middleware gives to requests is made in one file, handed over in another, used in a third.
import express from 'express'
import { pinoHttp } from 'pino-http'
import { logger } from './logger'
import { login } from './login'

const app = express()
app.use(pinoHttp({ logger }))
app.post('/login', login)
