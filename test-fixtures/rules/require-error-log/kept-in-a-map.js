// Errors that are kept by what failed, and given to the caller, are handed on.
export async function saveAll(jobs, save) {
  const errors = new Map()
  for (const job of jobs) {
    try {
      await save(job)
    } catch (err) {
      errors.set(job, err)
    }
  }
  return errors
}
