// Good: no handler that a platform calls, but a function of the project that is given an event.
exports.relay = async (event) => {
  const { url } = JSON.parse(event.body)
  await fetch(url)
}
