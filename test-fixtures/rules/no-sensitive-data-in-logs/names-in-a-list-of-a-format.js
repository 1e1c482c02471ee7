// A format that hides fields by a list of names hides those and no others, and looks no deeper than it says.
const winston = require('winston')

const NAMES = ['password', 'token']
const hide = winston.format((info) => {
  for (const key of Object.keys(info)) if (NAMES.includes(key.toLowerCase())) info[key] = '***'
  return info
})
const log = winston.createLogger({ format: winston.format.combine(hide(), winston.format.json()) })

const SECRETS = new Set(['password'])
const scrub = (record) => {
  for (const key in record) {
    if (SECRETS.has(key)) record[key] = '***'
    else if (typeof record[key] === 'object') scrub(record[key])
  }
  return record
}
const deep = winston.createLogger({ format: winston.format.combine(winston.format((info) => scrub(info))(), winston.format.json()) })

exports.login = (password, apiKey, Token) => {
  log.info('login', { password, Token })
  log.info('login', { user: { password } })
  //                  ^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  log.info('login', { apiKey })
  //                  ^^^^^^ error: no-sensitive-data-in-logs(reaches)
  deep.info('login', { user: { password } })
  deep.info('login', { apiKey })
  //                   ^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
