// Good: the error goes to whoever waits for the deferred's promise.
import { defer } from './defer'
import { read } from './store'

export function load(key: string) {
  const deferred = defer()
  read(key).then(deferred.resolve).catch((err: Error) => {
    deferred.reject(err)
  })
  return deferred.promise
}
