import Koa from 'koa'
import { useKoaServer } from 'routing-controllers'
import { Tickets } from './tickets'
import { Answers } from './answers'

const app = new Koa()
useKoaServer(app, { controllers: [Tickets], middlewares: [Answers], defaultErrorHandler: false })
app.on('error', (error) => console.error('failed', error))
app.listen(8080)
