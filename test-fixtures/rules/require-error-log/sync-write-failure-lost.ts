// A synchronous write fails as silently as an awaited one.
// @preset strict
import { writeFileSync } from 'node:fs'

export function persist(state: object) {
  try {
    writeFileSync('/var/lib/app/state', String(state))
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
  } catch (e) {}
  //^^^^^^^^^ error: require-error-log(catch)
}
