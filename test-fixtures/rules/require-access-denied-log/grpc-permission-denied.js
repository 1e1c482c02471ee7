// gRPC: the code of the error says that access is denied.
const grpc = require('@grpc/grpc-js')

exports.remove = async function (call, callback) {
  const caller = await users.of(call.metadata)
  if (caller.role !== 'admin') {
    const error = new Error('no')
    error.code = grpc.status.PERMISSION_DENIED
    return callback(error) //! require-access-denied-log(denied)
  }
  callback(null, await store.remove(call.request.id))
}

exports.removeTold = async function (call, callback) {
  const caller = await users.of(call.metadata)
  if (caller.role !== 'admin') {
    console.warn('denied', caller.id)
    return callback({ code: grpc.status.PERMISSION_DENIED })
  }
  callback(null, await store.remove(call.request.id))
}
