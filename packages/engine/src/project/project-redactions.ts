// What files of each package configure for loggers that they do not make themselves: those of requests, and of whole libraries.
import type { CompiledKnowledge } from '@logwright/analysis/model/compile'
import type { ModuleFlow } from '@logwright/analysis/flow/module-flow'
import { findSharedRedactions, sharingCalls, type SharedRedaction } from '@logwright/analysis/query/redaction/redaction'
import { sharingTest } from '@logwright/analysis/query/central-handlers/handler-registrations'
import { modulesBehind, type FactsSource } from './handler-places'
import type { FactKind } from './package-facts'

/** A redaction, and the module that configures it. */
export interface ConfiguredRedaction extends SharedRedaction {
  readonly configuredIn: string
}

/** Such redactions as facts of packages. */
export function sharedRedactions(knowledge: CompiledKnowledge): FactKind<ConfiguredRedaction> {
  return {
    pass: 'shared redactions',
    mayHold: sharingTest(knowledge),
    specifiers: optionSpecifiers,
    find: (flow, configuredIn) => findSharedRedactions(flow).map((each) => ({ ...each, configuredIn })),
  }
}

/** The modules that options come from. */
function optionSpecifiers(_source: FactsSource, _path: string, flow: ModuleFlow): ReadonlySet<string> | null {
  const calls = sharingCalls(flow)
  if (calls.length === 0) return null
  const options = calls.flatMap((site) =>
    flow
      .rows(site, 'redaction')
      .flatMap(({ row: { path = '' } }) => flow.at(site, path.slice(path.indexOf('Argument')))),
  )
  return new Set(options.flatMap((ref) => [...modulesBehind(flow, ref)]))
}
