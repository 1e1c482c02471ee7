// Metadata of an event is sent to the tracker.
import Bugsnag from '@bugsnag/js'

export function report(error: Error, userId: string, apiKey: string) {
  Bugsnag.notify(error, (event) => {
    event.addMetadata('request', { userId })
    event.addMetadata('request', { apiKey })
    //                             ^^^^^^ error: no-sensitive-data-in-logs(reaches) "'apiKey'"
  })
}
