// Good: the loop swallows the first errors and throws the last one.
import { push } from './gateway'

export async function pushWithRetry(message: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await push(message)
    } catch (err) {
      if (attempt === 3) throw err
    }
  }
}
