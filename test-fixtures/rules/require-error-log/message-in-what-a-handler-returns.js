// What a Lambda handler returns is the answer to the client; nobody on the server reads it.
const { store } = require('./store')

exports.handler = async (event) => {
  try {
    return { statusCode: 200, body: await store.load(event.body) }
  } catch (error) { //! require-error-log(client)
    return { statusCode: 500, body: error.message || 'failed' }
  }
}

exports.createHandler = (settings) => async (event, context) => {
  try {
    return { statusCode: 200, body: await store.save(settings, event.body) }
  } catch (error) { //! require-error-log(client)
    return { statusCode: 500, body: JSON.stringify({ message: error.message }) }
  }
}
