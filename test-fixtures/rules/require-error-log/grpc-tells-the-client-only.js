// gRPC: what goes to the callback is told to the client only.
const grpc = require('@grpc/grpc-js')

async function remove(call, callback) {
  try {
    callback(null, await store.remove(call.request.id))
  } catch (e) { //! require-error-log(client)
    callback({ code: grpc.status.INTERNAL, details: e.message })
  }
}

async function removeTold(call, callback) {
  try {
    callback(null, await store.remove(call.request.id))
  } catch (e) {
    console.error('remove failed', e)
    callback({ code: grpc.status.INTERNAL, details: e.message })
  }
}

new grpc.Server().addService(proto.Store.service, { remove, removeTold })

// By its names alone a callback is anybody's, who may log what it is given.
exports.removeElsewhere = async function (call, callback) {
  try {
    callback(null, await store.remove(call.request.id))
  } catch (e) { //! require-error-log(client)
    callback({ code: grpc.status.INTERNAL, details: e.message })
  }
}
