// Good: all that is waited for is the end of the stream, by whichever event it comes.
exports.close = async function (out) {
  await new Promise((resolve) => {
    out.end()
    out.once('finish', resolve)
    out.once('error', () => resolve())
  })
}
