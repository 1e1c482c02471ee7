// Good: who somebody is stands in the token, and is no secret. Bad: the token itself.
import { audit, identityOf } from './audit'
import { tokens } from './tokens'

export function called(tool) {
  const who = identityOf(tokens()?.accessToken)
  audit({ event: 'tool.call', who, tool })
  audit({ event: 'tool.call', who: tokens().accessToken, tool })
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
