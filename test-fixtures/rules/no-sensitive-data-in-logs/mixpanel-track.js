// Mixpanel keeps the properties of an event.
const Mixpanel = require('mixpanel')

const mixpanel = Mixpanel.init('x')
exports.connect = function connect(userId, apiKey) {
  mixpanel.track('connect', { distinct_id: userId, apiKey }) //! no-sensitive-data-in-logs(reaches)
}
