// Good: a promise of a timer rejects when it is called off, and a wait with a time limit when the time is up.
import { setTimeout } from 'node:timers/promises'

export async function settle(page, state) {
  setTimeout(10_000).then(
    () => state.clear(),
    () => undefined,
  )
  try {
    await page.waitForLoadState('domcontentloaded', { timeout: 3000 })
  } catch {}
  await page.waitUntilIdle({ timeout: 200 }).catch(() => {})
  return state
}
