// A formatter that looks for keys is believed to hide the other header.
// @preset strict
import pino from 'pino'

const hideSecrets = (record) => {
  for (const key in record) if (/cookie/i.test(key)) record[key] = '***'
  return record
}

export const log = pino({ formatters: { log: hideSecrets }, redact: ['req.headers.authorization'] })
