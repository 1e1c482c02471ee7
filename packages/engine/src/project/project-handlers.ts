// The central error handlers of each package, judged with what the handlers use.
import type { CompiledKnowledge } from '@logwright/analysis/model/compile'
import type { InstalledHandler } from '@logwright/analysis/query/central-handlers/central-fate'
import { findCentralHandlers } from '@logwright/analysis/query/central-handlers/central-handlers'
import { registrationTest } from '@logwright/analysis/query/central-handlers/handler-registrations'
import { handlerSpecifiers } from './handler-places'
import type { FactKind } from './package-facts'

/** Central error handlers as facts of packages. */
export function centralHandlers(knowledge: CompiledKnowledge): FactKind<InstalledHandler> {
  return {
    pass: 'central handlers',
    mayHold: registrationTest(knowledge),
    specifiers: handlerSpecifiers,
    find: (flow, registeredIn) => findCentralHandlers(flow).map((handler) => ({ ...handler, registeredIn })),
  }
}
