// One logger writes lines as they are, the other one JSON; both are made here and used elsewhere.
import winston from 'winston'

const { combine, timestamp, printf, json } = winston.format
export const lines = winston.createLogger({
  format: combine(timestamp(), printf(({ level, message }) => `${level}: ${message}`)),
})
export const records = winston.createLogger({ format: combine(timestamp(), json()) })
export function writeLine(text: string) {
  lines.info(text)
}
export function record(text: string) {
  records.info(text)
}
