// A value in place of what was to be loaded may be meant; nothing at all in place of what is done is not.
exports.view = async function (loadOptions, readPage, id) {
  const [page, options] = await Promise.all([readPage(id), loadOptions(id).catch(() => ({ theme: 'plain' }))])
  return options.theme + page
}

exports.tick = function (leader) {
  setInterval(() => {
    leader.renew().catch(() => {}) //! require-error-log(promise)
  }, 1000)
}
