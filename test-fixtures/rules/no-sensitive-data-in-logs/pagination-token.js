// Good: a page token is a place in a list.
const log = require('bunyan').createLogger({ name: 'list' })

exports.page = function (nextPageToken, cursorToken) {
  log.debug({ nextPageToken, cursorToken }, 'next page')
}
