// Handlers that only forget a credential that does not hold: whoever asks goes on as nobody.
import { blockId } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import type { HandlerShape } from './expected-failures'

/** `catch { ctx.cookies.set('token', null) }`, `res.clearCookie('token')`: what did not hold is forgotten, and nobody is refused. */
export function onlyClearsAway(flow: ModuleFlow, { fn, start, form }: HandlerShape): boolean {
  if (form !== 'catch') return false
  const cfg = flow.cfg(fn.index)
  const exits = fn.blocks.some(({ terminal }) => terminal.kind === 'throw')
  const calls = fn.blocks
    .filter((_, b) => cfg.dominates(blockId(start), blockId(b)))
    .flatMap(({ body }) => body.flatMap((value) => callAt(flow, { fn: fn.index, value }) ?? []))
  return !exits && calls.length > 0 && calls.every((site) => isClearing(flow, site))
}

function isClearing(flow: ModuleFlow, site: CallSite): boolean {
  const name = calleeName(flow, site) ?? ''
  if (/^(clear|delete|remove|unset)Cookies?$/i.test(name)) return true
  const given = site.call.args.map(({ value }) => flow.constant({ fn: site.ref.fn, value }))
  return /^(set|setCookie|cookie)$/.test(name) && given.length > 1 && (given[1] === null || given[1] === '')
}
