// Good: the new error keeps the old one as its cause.
import { load } from './remote'

export async function configuration() {
  try {
    return await load('/config')
  } catch (err) {
    throw new Error('no configuration', { cause: err })
  }
}
