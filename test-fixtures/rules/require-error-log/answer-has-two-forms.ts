// An answer whether something exists has two forms, and failing is the second; that an order was carried out is no such answer.
import { store } from './store'

export async function look(path: string) {
  try {
    const target = await store.resolve(path)
    return { exists: true, path: target }
  } catch {
    return { exists: false, path }
  }
}

export async function remove(path: string) {
  try {
    await store.remove(path)
    return { success: true }
  } catch { //! require-error-log(catch)
    return { success: false }
  }
}
