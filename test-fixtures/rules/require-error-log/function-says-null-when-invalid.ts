// Good: the comment of the function says what it answers where the error ends.
import { authenticate } from './auth'

/**
 * Finds out who asks without ever throwing: returns
 * null when the request is unauthenticated or carries an expired token.
 */
export async function optionalUser(request: Request) {
  try {
    return await authenticate(request)
  } catch (e) {
    return null
  }
}
