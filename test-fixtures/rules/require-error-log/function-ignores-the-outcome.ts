// Good: the comment of the function says that the outcome does not matter.
import type { Model } from './model'

/**
 * Lets the automatic build settle first; the explicit build below is the
 * retry, so its outcome is deliberately ignored here.
 */
export async function settle(model: Model) {
  await model.init().catch(() => undefined)
}

/** Lets the automatic build settle first. */
export async function wait(model: Model) {
  await model.init().catch(() => undefined) //! require-error-log(promise)
}
