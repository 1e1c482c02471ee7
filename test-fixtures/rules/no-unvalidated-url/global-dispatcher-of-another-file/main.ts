import { Agent, setGlobalDispatcher } from 'undici'
import { safeLookup } from './lookup'
import { app } from './page'

setGlobalDispatcher(new Agent({ connect: { lookup: safeLookup } }))
app.listen(3000)
