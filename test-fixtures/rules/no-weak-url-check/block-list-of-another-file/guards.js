const BLOCKED = ['localhost', '127.0.0.1', '10.', '192.168.']

exports.isInternal = function (url) {
  const { hostname } = new URL(url)
  return BLOCKED.some((start) => hostname.startsWith(start))
}
