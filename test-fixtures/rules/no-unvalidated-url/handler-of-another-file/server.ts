// The handler stands in another file: there it is reported, and not once more where the request is handed to it.
import express from 'express'
import { cors } from './cors'

express().get('/cors', async (req, res) => await cors(req, res))
