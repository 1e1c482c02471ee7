// bcrypt with a callback: the second parameter is the verdict.
const bcrypt = require('bcrypt')
const users = require('./users')

exports.login = function (req, res) {
  const user = users.byName(req.body.name)
  bcrypt.compare(req.body.password, user.hash, (err, matches) => {
    if (!matches) return res.status(401).end()
    //                   ^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    req.session.userId = user.id
    res.redirect('/')
  })
}
