// One claim: what is wrong in this file.
export function handle() {
  return undefined //! require-integrity-failure-log(found)
}
