// A logger that is kept under its name is one: in a context, in a container.
import { createMiddleware } from 'hono/factory'

export const checked = createMiddleware(async (c, next) => {
  const token = c.req.header('authorization')
  c.get('log').warn('refused', { token }) //! no-sensitive-data-in-logs(reaches)
  c.get('log').warn('refused', { hasToken: token !== undefined })
  c.get('cache').info('refused', { token })
  await next()
})
