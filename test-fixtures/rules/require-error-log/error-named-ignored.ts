// Good: the name of the error says that it is ignored on purpose.
import { loadForm } from './forms'

export async function resolve(id: string) {
  try {
    return await loadForm(id)
  } catch (ignoreErr) {
    return null
  }
}
