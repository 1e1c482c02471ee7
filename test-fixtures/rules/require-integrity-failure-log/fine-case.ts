// One claim: why this file is fine.
export function handle() {
  return undefined
}
