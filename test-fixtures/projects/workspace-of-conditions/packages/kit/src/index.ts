export * from './log.js'
export * as http from './http.js'
