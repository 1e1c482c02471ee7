// The branch with the error returns in silence; only success is logged.
import { readFile } from 'fs'
import pino from 'pino'

const log = pino()
export function loadTemplate(path: string, use: (text: string) => void) {
  readFile(path, 'utf8', (err, text) => { //! require-error-log(callback)
    if (err) return
    log.info({ path }, 'template loaded')
    use(text)
  })
}
