// A counter says that something failed, not what.
import { Counter } from 'prom-client'
import { settle } from './settlement'

const failures = new Counter({ name: 'settlement_failures', help: 'failed settlements' })

export async function settleAll() {
  try {
    await settle()
  } catch (err) { //! require-error-log(catch)
    failures.inc()
  }
}
