// @preset strict
// Good: where the look-up fails, the function around it is tried again.
export function store(chunks, id, done) {
  const attempt = () =>
    chunks.findOne({ id }, (err, found) => {
      if (err) {
        return setTimeout(attempt, 100)
      }
      done(null, found)
    })
  attempt()
}
