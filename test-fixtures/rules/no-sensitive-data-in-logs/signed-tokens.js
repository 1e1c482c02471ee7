// A token that a library signs is a secret, whatever it is called, in a link and behind a helper too.
const jwt = require('jsonwebtoken')
const log = require('pino')()

exports.invite = function (user) {
  const t = jwt.sign({ sub: user.id }, process.env.SECRET)
  const link = `https://example.com/reset?t=${t}`
  log.info({ link }, 'link made')
  //         ^^^^ error: no-sensitive-data-in-logs(made) "'t' is a signed token and reaches log.info at level info"
  return link
}

exports.show = function (user) {
  log.debug('access %s', jwt.sign({ sub: user.id }, process.env.SECRET))
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(made) "'jwt.sign(…)' is a signed token and reaches log.debug at level debug"
}

exports.helped = function (user) {
  const access = signAccess(user)
  log.debug(`access: ${access}`)
  //        ^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(made) "'access' is a signed token"
}

function signAccess(user) {
  return jwt.sign({ sub: user.id }, process.env.SECRET, { expiresIn: '5m' })
}
