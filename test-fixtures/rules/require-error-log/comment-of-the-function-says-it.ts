// The comment above a function may say what it answers where it fails; one that only says what it does gives no reason.
import { model } from './model'

/**
 * Reads the latest state of a document.
 * Returns undefined if the read fails: the caller has a copy of its own.
 */
export const reload = async (id: string): Promise<object | undefined> => {
  try {
    return await model.read(id)
  } catch {
    return undefined
  }
}

// Never throws.
export async function touch(id: string) {
  try {
    await model.touch(id)
  } catch {}
}

/** Stores a document. */
export async function store(id: string, value: object) {
  try {
    await model.write(id, value)
  } catch {} //! require-error-log(catch)
}
