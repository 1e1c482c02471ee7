// What the server says once it listens tells nothing of the options that could not be read.
import { createServer } from 'node:https'
import { readOptions } from '@example/tls'
import { logger } from './logger'

let failures = 0

export function start(port: number) {
  readOptions('server', (err, options) => { //! require-error-log(callback)
    if (err) failures += 1
    createServer(options).listen(port, () => logger.info('listening'))
  })
}
