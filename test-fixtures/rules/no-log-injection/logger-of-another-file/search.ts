// @preset strict
import type { Request } from 'express'
import { writeLine, lines, record, records } from './loggers'

export function search(req: Request) {
  lines.info(`search for ${req.query.text}`) //! no-log-injection(text)
  records.info(`search for ${req.query.text}`)
  writeLine(`search for ${req.query.text}`) //! no-log-injection(text)
  record(`search for ${req.query.text}`)
}
