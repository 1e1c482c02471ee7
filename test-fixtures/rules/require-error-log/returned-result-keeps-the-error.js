// Good: a result that keeps the error goes to the caller; a handler that answers 400 blames the client; one that logs has logged.
const { store } = require('./store')

exports.load = async (id) => {
  try {
    return { ok: true, value: await store.load(id) }
  } catch (error) {
    return { ok: false, body: error.message }
  }
}

exports.handler = async (event) => {
  try {
    return { statusCode: 200, body: await store.load(event.body) }
  } catch (error) {
    if (error.isMissing) return { statusCode: 404, body: error.message }
    console.error(error)
    return { statusCode: 500, body: error.message }
  }
}

exports.createHandler = (settings) => async (event, context) => {
  try {
    return { statusCode: 200, body: await store.save(settings, event.body) }
  } catch (error) {
    return { statusCode: 422, body: error.message }
  }
}
