// Good: the logger's method is the rejection handler.
import { webhooks } from './webhooks'

export function notify(event: string) {
  webhooks.deliver(event).catch(console.error)
}
