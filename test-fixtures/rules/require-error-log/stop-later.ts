// Good: what is stopped in the background is at its end. Bad: what is started is not.
import { server } from './server'

export function after(milliseconds: number) {
  setTimeout(() => {
    server.stop().catch(() => {})
  }, milliseconds)
  setTimeout(() => {
    server.start().catch(() => {})
    //             ^^^^^ error: require-error-log(promise)
  }, milliseconds * 2)
}
