// Hono with OpenAPI: valid data are still the client's.
import { OpenAPIHono, createRoute } from '@hono/zod-openapi'
import { route } from './route'

const app = new OpenAPIHono()
app.openapi(createRoute(route), async (c) => {
  const { url } = c.req.valid('query')
  return fetch(url) //! no-unvalidated-url(host)
})
