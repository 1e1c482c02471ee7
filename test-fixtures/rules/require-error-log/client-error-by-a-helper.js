// A helper that refuses with 400 tells the client of its own mistake; one that answers 500 hides ours.
import { validate } from './schema'
import { store } from './store'

export async function handle(message, reject) {
  try {
    validate(message)
  } catch (error) {
    return reject(400, error.message)
  }
  try {
    return await store.save(message)
  } catch (error) { //! require-error-log(catch)
    return createErrorResponse(500, 'failed')
  }
}

const createErrorResponse = (status, text) => ({ status, text })

export async function bodyOf(request, jsonResponse, origins) {
  try {
    return await request.read()
  } catch {
    return jsonResponse({ error: 'no JSON' }, 400, origins)
  }
}
