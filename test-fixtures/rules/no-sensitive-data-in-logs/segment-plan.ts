// Good: the event says who and which plan.
import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY! })
export function upgrade(userId: string, plan: string) {
  analytics.track({ userId, event: 'upgrade', properties: { plan } })
}
