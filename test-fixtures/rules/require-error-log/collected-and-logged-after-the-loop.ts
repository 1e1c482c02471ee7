// Good: errors are collected in the loop and logged behind it.
import { logger } from './logger'
import { importRow } from './rows'

export async function importAll(rows: string[]) {
  const errors: unknown[] = []
  for (const row of rows) {
    try {
      await importRow(row)
    } catch (err) {
      errors.push(err)
    }
  }
  if (errors.length > 0) logger.error({ errors }, 'some rows failed')
}
