// A catch without a binding cannot log its error, and null says nothing to the caller.
import { mailer } from './mailer'

export async function invite(address: string) {
  try {
    return await mailer.send(address, 'invitation')
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
  } catch {
  //^^^^^ error: require-error-log(catch)
    return null
  }
}
