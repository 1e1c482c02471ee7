// A command is no health check: why it failed is lost.
import { api, fetchStatus } from './host'

api.registerCommand('browser', async () => {
  try {
    return { status: 'ok', engine: (await fetchStatus('/engine')).engine }
  } catch { //! require-error-log(catch)
    return { status: 'warn', message: 'did not work' }
  }
})
