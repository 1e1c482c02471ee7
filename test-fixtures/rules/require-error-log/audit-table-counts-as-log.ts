// Good: an audit record can be found by an investigator as well as a log line.
import { auditLog } from './audit-log'
import { refund } from './refunds'

export async function refundOrder(id: string) {
  try {
    await refund(id)
  } catch (err) {
    await auditLog.insert({ event: 'refund_failed', id, reason: String(err) })
  }
}
