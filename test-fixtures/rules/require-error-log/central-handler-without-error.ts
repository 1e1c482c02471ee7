// A central handler that does not even take the error drops all of them.
import { Hono } from 'hono'

const app = new Hono()
app.onError(() => new Response('failed', { status: 500 }))
//          ^^^^^ error: require-error-log(central)
export default app
