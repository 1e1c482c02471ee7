// Good: PostHog's error tracking keeps the error.
import { PostHog } from 'posthog-node'
import { sync } from './sync'

const posthog = new PostHog('phc_x')
export async function run(userId: string) {
  try {
    await sync(userId)
  } catch (error) {
    posthog.captureException(error, userId)
  }
}
