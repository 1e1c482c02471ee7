// A function named for printing a key prints it on purpose; a logger keeps it all the same.
const log = require('pino')()

exports.printInitialKey = async function printInitialKey(keys) {
  const { apiKey } = await keys.create('default')
  console.log(`Keep this key, it is not shown again: ${apiKey}`)
  log.info({ apiKey })
  //         ^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
