// The handler stands in another file, and drops what it gets.
import express from 'express'
import { onError } from './errors'

const app = express()
app.use(onError)
//      ^^^^^^^ error: require-last-resort-handler(drops) "'onError' in"
