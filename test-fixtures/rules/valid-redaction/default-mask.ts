// What a logger hides by itself has no paths that could be wrong.
import { Logger } from 'tslog'

export const log = new Logger({ name: 'app' })
