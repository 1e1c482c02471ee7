// The formatter hands the record on, and a function that it calls only counts.
// @preset strict
import pino from 'pino'

function count(record) {
  record.size = Object.keys(record).length
}

export const log = pino({
  redact: ['req.headers.authorization'],
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling)
  formatters: {
    log(record) {
      count(record)
      return record
    },
  },
})
