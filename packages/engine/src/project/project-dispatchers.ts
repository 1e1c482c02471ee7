// Through what all requests of some clients go, as files of each package say it.
import type { CompiledKnowledge } from '@logwright/analysis/model/compile'
import { governingTest } from '@logwright/analysis/query/central-handlers/handler-registrations'
import { governedClients, governingCalls } from '@logwright/analysis/summary/filtered-clients'
import { modulesBehind } from './handler-places'
import type { FactKind } from './package-facts'

/** Names of clients whose requests go through something that looks at addresses, as facts of packages. */
export function sharedDispatchers(knowledge: CompiledKnowledge): FactKind<string> {
  return {
    pass: 'shared dispatchers',
    mayHold: governingTest(knowledge),
    specifiers: (_source, _path, flow) => {
      const calls = governingCalls(flow)
      if (calls.length === 0) return null
      const given = calls.flatMap(({ ref, call }) => call.args.map(({ value }) => ({ fn: ref.fn, value })))
      return new Set(given.flatMap((ref) => [...modulesBehind(flow, ref)]))
    },
    find: governedClients,
  }
}
