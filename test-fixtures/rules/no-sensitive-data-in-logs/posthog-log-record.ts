// PostHog keeps log records, too.
import { PostHog } from 'posthog-node'

const posthog = new PostHog('x')
export function login(userId: string, sessionToken: string) {
  posthog.captureLog({ body: 'login', attributes: { userId, sessionToken } })
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
