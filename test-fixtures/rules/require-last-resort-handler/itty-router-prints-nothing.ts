// AutoRouter answers what its routes throw, and prints nothing; Router without a handler lets it go on to the runtime, which does.
import { AutoRouter, Router } from 'itty-router'

export const api = AutoRouter()
//                 ^^^^^^^^^^ error: require-last-resort-handler(missing)
api.get('/users', () => fetch('https://users.internal/'))

export const plain = Router()
plain.get('/users', () => fetch('https://users.internal/'))
