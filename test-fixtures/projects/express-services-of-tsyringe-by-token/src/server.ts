// A service that a container makes and gives by token: it logs each refusal itself, so that its controller need not.
import 'reflect-metadata'
import express from 'express'
import { container } from '@infra/container'
import { LoginController } from '@app/login-controller'
const app = express()
app.use(express.json())
const controller = container.resolve(LoginController)
app.post('/login', controller.post)
app.get('/ping', controller.ping.bind(controller))
app.listen(3000)
