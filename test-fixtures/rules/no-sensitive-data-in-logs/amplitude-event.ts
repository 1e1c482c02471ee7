// Amplitude keeps the properties of an event.
import { track } from '@amplitude/analytics-node'

export function connect(userId: string, clientSecret: string) {
  track('connect', { clientSecret }, { user_id: userId }) //! no-sensitive-data-in-logs(reaches)
}
