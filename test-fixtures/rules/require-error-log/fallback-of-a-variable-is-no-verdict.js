// A constant in place of what was to be read is no verdict of the tried code.
exports.serve = async function (cache, key, next) {
  let found = false
  try {
    found = await cache.find(key)
  } catch (e) { //! require-error-log(catch)
    found = false
  }
  if (!found) await next()
}
