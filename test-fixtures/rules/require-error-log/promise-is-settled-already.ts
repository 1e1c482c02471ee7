// Good: what fails behind the answer of a promise has nobody to be told to; the flag says that it is answered.
import { handler } from './handler'

export function run(request: Request) {
  return new Promise((resolve, reject) => {
    let isResolved = false
    handler(request, (value: unknown) => {
      isResolved = true
      resolve(value)
    }).catch((error: Error) => {
      if (!isResolved) {
        isResolved = true
        reject(error)
      }
    })
  })
}
