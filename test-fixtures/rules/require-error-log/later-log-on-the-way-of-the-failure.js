// Where what is tried ends the function, the log behind the handler is reached by the failure, so it tells of it.
const pino = require('pino')
const log = pino()

exports.load = async function (primary, id) {
  try {
    return await primary.load(id)
  } catch {}
  log.info({ id }, 'not in the primary store')
  return null
}

exports.loadOrTell = async function (primary, id) {
  let row
  try {
    row = await primary.load(id)
  } catch {}
  if (!row) log.info({ id }, 'nothing loaded')
  return row
}
