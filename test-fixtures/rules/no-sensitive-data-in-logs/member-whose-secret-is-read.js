// A member is the same thing each time it is read: what is read of it once stands in it when it is logged. Its neighbour is not it.
export function connect(settings, log) {
  console.log('connecting', settings.database)
  //                        ^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(shape) "'password'"
  console.log('caching in', settings.cache)
  console.log('other', other().database)
  return open(settings.database.host, settings.database.password)
}
