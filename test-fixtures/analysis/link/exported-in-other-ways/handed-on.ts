import record, { silent } from './log'

export { record, silent }
