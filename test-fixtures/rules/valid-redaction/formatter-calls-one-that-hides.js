// The formatter hands the record on, and a function that it calls has taken cookies out before.
// @preset strict
import pino from 'pino'

function shorten(record) {
  for (const key of Object.keys(record)) if (/^(set-)?cookie$/.test(key)) record[key] = '…'
}

export const log = pino({
  redact: ['req.headers.authorization'],
  formatters: {
    log(record) {
      shorten(record)
      return record
    },
  },
})
