// PostHog keeps the properties of what is captured.
import { PostHog } from 'posthog-node'

const posthog = new PostHog('phc_x')
export function reset(distinctId: string, resetToken: string) {
  posthog.capture({ distinctId, event: 'reset', properties: { resetToken } }) //! no-sensitive-data-in-logs(reaches)
}
