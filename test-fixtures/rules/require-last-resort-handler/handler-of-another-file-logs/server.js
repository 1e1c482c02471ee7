// Good: the handler of the other file logs.
import express from 'express'
import { onError } from './errors'

const app = express()
app.use(onError)
