// What hapi calls credentials is who asks: that he may not read is a denied access, not a failed login.
const Boom = require('@hapi/boom')
const db = require('./db')

const mayRead = async (user, patient) => Boolean(await db.careTeam.find(user.id, patient))

exports.read = async (request, h) => {
  if (!(await mayRead(request.auth.credentials, request.params.id))) {
    throw Boom.forbidden() //! require-access-denied-log(denied)
  }
  return h.response(await db.patients.find(request.params.id))
}
