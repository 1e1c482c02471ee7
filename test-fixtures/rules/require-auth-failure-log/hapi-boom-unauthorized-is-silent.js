// Hapi prints no error below 500, so a thrown Boom.unauthorized leaves nothing.
const Boom = require('@hapi/boom')
const bcrypt = require('bcrypt')
const users = require('./users')

exports.login = {
  method: 'POST',
  path: '/login',
  handler: async (request, h) => {
    const user = await users.byName(request.payload.name)
    const matches = await bcrypt.compare(request.payload.password, user.hash)
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
    if (!matches) throw Boom.unauthorized('wrong name or password')
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    return h.response({ id: user.id })
  },
}
