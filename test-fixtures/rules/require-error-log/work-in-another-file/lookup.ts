// The function of another file reads and then sends, so a failure may be that of the mail.
import { notify } from './pages'

export async function tell(status: number) {
  return notify(status).catch(() => '')
  //                    ^^^^^ error: require-error-log(promise)
}
