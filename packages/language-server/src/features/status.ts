// logwright/status: how a check went, for clients with a status item.
import { isSwitchedOn } from '../settings'
import { STATUS_METHOD, type StatusParams } from '../protocol'
import type { ServerContext } from '../server-context'

/** Reports every check where the client asked for it. */
export function registerStatus({ connection, initializationOptions, checked }: ServerContext): void {
  if (!isSwitchedOn(initializationOptions, 'statusNotifications')) return
  checked.onChecked(({ uri, milliseconds, findings, state, detail }) => {
    const params: StatusParams = { uri, milliseconds, findings: findings.length, state, detail }
    void connection.sendNotification(STATUS_METHOD, params)
  })
}
