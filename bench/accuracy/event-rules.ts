// The rules of group events, whose figures are printed apart.
import { rules } from '@logwright/rules'

/** Ids of the group's rules. */
export const EVENT_RULES: ReadonlySet<string> = new Set(
  rules.filter(({ meta }) => meta.group === 'events').map(({ id }) => id),
)
