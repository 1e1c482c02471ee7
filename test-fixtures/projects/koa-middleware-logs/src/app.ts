// Good: the middleware around all others logs what they throw.
import Koa from 'koa'
import { authenticate } from './authenticate'
import { onError } from './on-error'

const app = new Koa()
app.use(onError)
app.use(authenticate)
app.listen(3000)
