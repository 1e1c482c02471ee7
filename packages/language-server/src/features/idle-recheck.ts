// Other open documents after an edit: what they import may have changed, so they are looked at again when typing pauses.
import { logError, nextTurn } from '../guarded-handler'
import { IDLE_DELAY } from '../limits'
import type { ServerContext } from '../server-context'

/** Looks again after {@link IDLE_DELAY} without an event; an edit in between ends the round. */
export function registerIdleRecheck(context: ServerContext): void {
  let timer: NodeJS.Timeout | undefined
  let round = 0
  context.documents.onEvent(() => {
    const own = ++round
    clearTimeout(timer)
    const isCurrent = (): boolean => own === round
    timer = setTimeout(() => {
      recheck(context, isCurrent).catch((error: unknown) => logError(context.connection, error))
    }, IDLE_DELAY)
  })
}

/** One document at a time, so that requests come through in between. Documents that were edited are asked for anyway. */
async function recheck({ documents, checked, redeliver }: ServerContext, isCurrent: () => boolean): Promise<void> {
  const stale: string[] = []
  for (const uri of [...documents.uris()]) {
    if (!isCurrent()) break
    const before = checked.last(uri)
    if (!before || before.version !== documents.get(uri)?.version) continue
    if (checked.check(uri)?.resultId !== before.resultId) stale.push(uri)
    await nextTurn()
  }
  if (stale.length > 0) redeliver(stale)
}
