// The error becomes the reason why all else is aborted, and is thrown there; an abort without it loses it.
exports.stream = async function (res, rows) {
  const controller = new AbortController()
  res.once('error', (error) => controller.abort(error))
  for await (const row of rows({ signal: controller.signal })) res.write(row)
}

exports.copy = async function (source, target) {
  const controller = new AbortController()
  source.once('error', (error) => { //! require-error-log(listener)
    controller.abort()
  })
  for await (const row of source.rows({ signal: controller.signal })) await target.add(row)
}
