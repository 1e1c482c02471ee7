// Elysia's handler of errors gets what no route caught.
import { Elysia } from 'elysia'

export const silent = new Elysia()
  .onError(({ code, error, set }) => { //! require-error-log(central)
    if (code === 'NOT_FOUND') return 'not found'
    set.status = 500
    return { message: 'failed' }
  })
  .get('/', () => 'ok')

export const told = new Elysia()
  .onError(({ error, set }) => {
    console.error(error)
    set.status = 500
    return { message: 'failed' }
  })
  .get('/', () => 'ok')
