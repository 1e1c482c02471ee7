// Good in recommended: without a header there is nothing to refuse, whatever a setting allows then. Bad: the token has expired.
import type { RequestHandler } from 'express'
import { isDiscovery, isExpired } from './requests'

export const bearer =
  (options: { allowUnauthenticatedDiscovery?: boolean }): RequestHandler =>
  (req, res, next) => {
    const header = req.headers.authorization
    if (!header || !header.startsWith('Bearer ')) {
      if (options.allowUnauthenticatedDiscovery && isDiscovery(req.body)) {
        next()
        return
      }
      res.status(401).json({ error: 'missing' })
      return
    }
    if (isExpired(header.slice(7))) {
      res.status(401).json({ error: 'expired' }) //! require-auth-failure-log(refused)
      return
    }
    next()
  }
