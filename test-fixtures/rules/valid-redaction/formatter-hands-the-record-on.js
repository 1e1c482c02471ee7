// A formatter that returns the whole record hides no header of it, though it may change some.
// @preset strict
import pino from 'pino'

const trim = (record) => {
  for (const key in record) if (typeof record[key] === 'string') record[key] = record[key].slice(0, 1000)
  return record
}

export const log = pino({
  formatters: { log: trim },
  redact: ['http.request.headers.authorization'],
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "cookie"
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Hide"
})
