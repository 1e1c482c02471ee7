// @preset strict
// Good: the first error is handed on; what comes after it belongs to the same failure.
export function collect(stream, done) {
  let returned = false
  stream.once('error', (err) => {
    if (returned) return
    returned = true
    done(err)
  })
}
