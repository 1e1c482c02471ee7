// What does not fit is tried again by the same function, with more room, until there is none.
import { make } from 'codes'

export function draw(text, size) {
  try {
    return make(text, size)
  } catch (e) {
    if (size > 40) throw new Error('too long')
    return draw(text, size + 1)
  }
}
