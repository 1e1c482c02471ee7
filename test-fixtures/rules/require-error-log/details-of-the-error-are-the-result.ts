// Good: the result holds what the error says, piece by piece.
import { validate } from './schema'

export async function check(options: unknown) {
  try {
    await validate(options)
  } catch (error) {
    const errors = (error as { details?: { message: string }[] }).details?.map((detail) => detail.message) ?? []
    return { isValid: false, errors }
  }
  return { isValid: true, errors: [] }
}
