// Good: the context of an Azure function is its logger.
import { app } from '@azure/functions'
import { store } from './store'

app.http('save', {
  handler: async (request, context) => {
    try {
      await store(await request.json())
      return { status: 204 }
    } catch (error) {
      context.error('store failed', error)
      return { status: 500 }
    }
  },
})
