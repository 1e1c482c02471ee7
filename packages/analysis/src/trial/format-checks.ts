// Functions of libraries that only say whether a text is an address: of which value, and where nothing else is asked.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'

/** The text that is asked about; null where the call is another, or may ask more of it. */
export function formatAsked(flow: ModuleFlow, site: CallSite): ValueRef | null {
  const rows = flow.rows(site, 'guard').map((each) => each.row)
  const row = rows.find(({ protects }) => protects.includes('url-format'))
  const listsHosts = rows.some(({ protects }) => protects.includes('url-host'))
  const [, ...options] = site.call.args
  if (!row || listsHosts || !options.every(({ value }) => isWritten(flow, { fn: site.ref.fn, value }))) return null
  return flow.at(site, row.value)[0] ?? null
}

/** Options that are not written here may list hosts. */
function isWritten(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).every((made) => flow.instruction(made).kind === 'object')
}
