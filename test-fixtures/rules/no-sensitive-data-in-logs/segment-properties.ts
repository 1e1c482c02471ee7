// Segment passes the properties of an event on to many others.
import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: process.env.SEGMENT_KEY! })
export function login(userId: string, sessionToken: string) {
  analytics.track({ userId, event: 'login', properties: { sessionToken } }) //! no-sensitive-data-in-logs(reaches)
}
