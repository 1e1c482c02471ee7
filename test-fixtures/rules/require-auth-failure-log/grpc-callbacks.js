// gRPC: a handler's callback tells the client, and nobody else.
const grpc = require('@grpc/grpc-js')
const jwt = require('jsonwebtoken')

async function login(call, callback) {
  const user = await users.find(call.request.username)
  if (!user || user.password !== hash(call.request.password)) {
    return callback({ code: grpc.status.UNAUTHENTICATED, message: 'bad credentials' }) //! require-auth-failure-log(refused)
  }
  callback(null, { id: user.id })
}

function verify(call, callback) {
  try {
    jwt.verify(call.metadata.get('authorization')[0], process.env.KEY)
    callback(null, {})
  } catch (e) {
    callback({ code: 16, details: 'invalid token' }) //! require-auth-failure-log(refused)
  }
}

function verifyTold(call, callback) {
  try {
    jwt.verify(call.metadata.get('authorization')[0], process.env.KEY)
    callback(null, {})
  } catch (e) {
    console.warn('token refused', e.message)
    callback({ code: grpc.status.UNAUTHENTICATED, details: 'invalid token' })
  }
}

new grpc.Server().addService(proto.Users.service, { login, verify, verifyTold })
