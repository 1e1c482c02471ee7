// Good: Express itself prints errors that nobody handles.
import express from 'express'

const app = express()
app.get('/', (req, res) => res.json(req.query))
app.listen(80)
