// Good: a cache that fails counts as one that has nothing; a store that fails does not.
export function read(cache, store, key, done) {
  cache.get(key, (err, text) => {
    if (err) return done(null, null)
    done(null, text)
  })
}

export async function load(store, key) {
  try {
    return await store.get(key)
  } catch {
  //^^^^^ error: require-error-log(catch)
    return null
  }
}
