// Good: a health check tells whoever asks that nobody answers.
import { api, fetchStatus } from './host'

api.registerHealthCheck('browser', async () => {
  try {
    return { status: 'ok', engine: (await fetchStatus('/health')).engine }
  } catch {
    return { status: 'warn', message: 'not reachable' }
  }
})
