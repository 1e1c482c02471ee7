// `.catch(() => {})` turns a failed delivery into a success.
import { webhooks } from './webhooks'

export function notify(event: string) {
  webhooks.deliver(event).catch(() => {})
  //<^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
  //                      ^^^^^ error: require-error-log(promise) "rejection"
}
