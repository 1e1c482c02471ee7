// A synchronous write fails as silently as an awaited one.
// @preset strict
import { writeFileSync } from 'node:fs'

export function persist(state: string) {
  try {
    writeFileSync('/var/lib/app/state', state)
    //<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
  } catch (e) {}
  //^^^^^^^^^ error: require-error-log(catch)
}
