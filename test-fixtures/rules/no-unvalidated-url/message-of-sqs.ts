// Lambda: the body of a queue's record names the address.
import type { SQSHandler } from 'aws-lambda'

export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const { callback } = JSON.parse(record.body)
    await fetch(callback, { method: 'POST' }) //! no-unvalidated-url(host)
  }
}
