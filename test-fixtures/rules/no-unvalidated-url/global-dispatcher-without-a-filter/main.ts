import { Agent, setGlobalDispatcher } from 'undici'
import { app } from './page'

setGlobalDispatcher(new Agent({ keepAliveTimeout: 10 }))
app.listen(3000)
