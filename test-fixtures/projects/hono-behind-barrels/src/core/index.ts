export * from './schema.js'
export { default as logger, failed, swallow } from './log.js'
export * as db from './db.js'
