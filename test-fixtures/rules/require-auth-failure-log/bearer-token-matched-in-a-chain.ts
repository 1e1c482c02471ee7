// Good in recommended: there is no bearer token. Bad: there is one that is refused.
import { isKnown } from './tokens'

export default {
  fetch: async (request: Request) => {
    const token = request.headers.get('authorization')?.match(/^Bearer (.+)$/i)?.[1]
    if (!token) {
      return Response.json({ error: 'missing bearer token' }, { status: 401 })
    }
    if (!(await isKnown(token))) {
      return Response.json({ error: 'unknown token' }, { status: 401 }) //! require-auth-failure-log(refused)
    }
    return Response.json({})
  },
}
