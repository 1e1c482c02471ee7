// Good: when the log's own stream is closed, no log is left to take a failure.
const { finished } = require('node:stream/promises')

exports.close = async function (logStream, logFiles) {
  logStream.end()
  await finished(logStream).catch(() => {})
  for (const file of logFiles) await finished(file).catch(() => {})
}
