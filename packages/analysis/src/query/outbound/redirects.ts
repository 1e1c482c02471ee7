// Whether the client of an outbound call goes on to wherever the answer sends it.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { MAX_PARENTS } from '../../limits'

/** The option that turns redirects off. */
export interface RedirectSwitch {
  /** Index of the argument that holds the options. */
  readonly argument: number
  readonly key: string
  /** As source text: `'error'`, `0`, `false`. */
  readonly value: string
}

/** The client follows redirects here, as far as is seen; null: it does not, or that is decided elsewhere. */
export function followsRedirects(flow: ModuleFlow, site: CallSite): { readonly off: RedirectSwitch | null } | null {
  const rows = flow
    .rows(site, 'outbound')
    .filter(({ row }) => row.followsRedirects === true && row.redirects !== undefined)
  if (rows.length === 0 || isDecided(flow, site)) return null
  let makers = makersOf(flow, site)
  for (let i = 0; i < MAX_PARENTS && makers.length > 0; i++) {
    if (
      makers.some(
        (maker) =>
          isDecided(flow, maker) || maker.call.args.some(({ value }) => isHidden(flow, { fn: maker.ref.fn, value })),
      )
    )
      return null
    makers = makers.flatMap((maker) => makersOf(flow, maker))
  }
  const off = rows.flatMap(({ row }) => row.redirects ?? []).flatMap((position) => switchAt(position) ?? [])
  // The options stand in the argument behind the address, or in the first one where the address is a part of it.
  const fitting = off.find(({ argument }) =>
    site.call.args.length === 1 ? argument <= 1 : argument < site.call.args.length,
  )
  return { off: fitting ?? null }
}

function makersOf(flow: ModuleFlow, site: CallSite): readonly CallSite[] {
  const receivers = flow.at(site, 'Receiver')
  const clients = receivers.length > 0 ? receivers : [{ fn: site.ref.fn, value: site.call.callee }]
  return clients.flatMap((ref) => flow.producers(ref)).flatMap((made) => callAt(flow, made) ?? [])
}

/** An option about redirects is set to something that is not "follow them", or the options are not written here. */
function isDecided(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'outbound').some(({ row }) =>
    (row.redirects ?? []).some((position) => {
      const dot = position.indexOf('.Member')
      if (flow.at(site, position).some((ref) => !saysFollow(flow.constant(ref)))) return true
      return flow.at(site, dot < 0 ? position : position.slice(0, dot)).some((ref) => isHidden(flow, ref))
    }),
  )
}

function saysFollow(constant: unknown): boolean {
  return constant === 'follow' || constant === true || (typeof constant === 'number' && constant > 0)
}

/** An object that is not written out here may hold the option; a text or an address holds none. */
function isHidden(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).some((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind === 'object') return instruction.properties.some(({ kind }) => kind === 'spread')
    return instruction.kind === 'load' || instruction.kind === 'parameter'
  })
}

function switchAt(position: string): RedirectSwitch | null {
  const found = /^Argument\[(\d+)\]\.Member\[(\w+)/.exec(position)
  if (!found) return null
  const key = found[2] as string
  const value = key === 'redirect' ? "'error'" : key === 'maxRedirects' || key === 'follow' ? '0' : 'false'
  return { argument: Number(found[1]), key, value }
}
