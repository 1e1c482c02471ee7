// Hono prints errors until somebody sets a handler that does not.
import { Hono } from 'hono'

const app = new Hono()
app.onError((error, c) => c.text('sorry', 500))
//<^^^^^^^^ error: require-last-resort-handler(drops) "the error handler of Hono"
