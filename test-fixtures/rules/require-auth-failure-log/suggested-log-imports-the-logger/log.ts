// The logger that the files of the package share.
import pino from 'pino'

export const log = pino()
