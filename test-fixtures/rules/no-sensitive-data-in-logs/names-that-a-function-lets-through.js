// Good: names of a list that holds no secret are what is let through; by a pattern, what is hidden is not known, and believed.
const winston = require('winston')

const KEPT = ['level', 'message', 'userId']
const keep = winston.format((info) => {
  for (const key of Object.keys(info)) if (!KEPT.includes(key)) delete info[key]
  return info
})
const log = winston.createLogger({ format: winston.format.combine(keep(), winston.format.json()) })
const hide = winston.format((info) => {
  for (const key of Object.keys(info)) if (/password|token|key/i.test(key)) info[key] = '***'
  return info
})
const second = winston.createLogger({ format: winston.format.combine(hide(), winston.format.json()) })

exports.login = (password, apiKey) => {
  log.info('login', { password, apiKey })
  second.info('login', { password, apiKey })
}
