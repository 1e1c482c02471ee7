// Elysia: the context of a handler holds the request's parts.
import { Elysia } from 'elysia'

new Elysia().post('/preview', async ({ body }) => (await fetch(body.url)).text()) //! no-unvalidated-url(host)
