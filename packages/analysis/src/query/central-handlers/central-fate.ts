// What becomes of an error that leaves a function for the framework: which central handler of the project receives it, and
// whether that one logs it.
import type { ThrownError } from './error-conditions'
import { becomesOf, type CentralHandler } from './central-handlers'
import type { ModuleView } from '../view'

/** A central handler and the module that registers it. */
export interface InstalledHandler extends CentralHandler {
  /** Path of the module that registers it, relative to the root. */
  readonly registeredIn: string
}

/** `none`: no handler is known that keeps it from the framework's own. */
export type CentralFate =
  | { readonly kind: 'dropped'; readonly handler: InstalledHandler }
  | { readonly kind: 'logged' | 'unknown' | 'none'; readonly handler: InstalledHandler | null }

const NONE: CentralFate = { kind: 'none', handler: null }

/**
 * The fate of an error that is thrown to the framework in the viewed module. Handlers of the same file come first; those of
 * other files must agree, because nothing says which of them is asked; what those around the handlers of requests drop, no other hears.
 */
export function centralFate(view: ModuleView, error: ThrownError): CentralFate {
  const chains = chainsOf(view.centralHandlers().filter(({ answers }) => !answers))
  const own = chains.get(view.path)
  if (own) {
    const fate = fateIn(own, error)
    if (fate.kind !== 'none') return fate
  }
  const fates = [...chains].flatMap(([path, chain]) => (path === view.path ? [] : [fateIn(chain, error)]))
  const [first, ...others] = fates.filter(({ kind }) => kind !== 'none')
  if (!first) return NONE
  if (others.every(({ kind }) => kind === first.kind)) return first
  const around = [first, ...others].filter(({ handler }) => handler?.isAround)
  const [inner] = around
  if (inner?.kind === 'dropped' && around.every(({ kind }) => kind === 'dropped')) return inner
  return { kind: 'unknown', handler: first.handler }
}

/** What logs the body of every answer of the project; null: nothing is seen. */
export function answerLogger(view: ModuleView): InstalledHandler | null {
  return view.centralHandlers().find(({ answers }) => answers) ?? null
}

/** Handlers by the module that registers them, in order. */
function chainsOf(handlers: readonly InstalledHandler[]): ReadonlyMap<string, readonly InstalledHandler[]> {
  const chains = new Map<string, InstalledHandler[]>()
  for (const handler of handlers)
    chains.set(handler.registeredIn, [...(chains.get(handler.registeredIn) ?? []), handler])
  return chains
}

/**
 * One handler after the other, as they hand the error on. Those that are for its very class are asked first; those that only watch
 * drop nothing that another one logs.
 */
export function fateIn(chain: readonly InstalledHandler[], error: ThrownError): CentralFate {
  let watched: InstalledHandler | null = null
  const byClass = chain.filter(({ classes }) => classes !== null)
  for (const handler of [...byClass, ...chain.filter(({ classes }) => classes === null)]) {
    const becomes = becomesOf(handler, error)
    if (becomes === 'dropped' && handler.observes) watched ??= handler
    else if (becomes !== 'handed-on') return { kind: becomes, handler }
  }
  return watched ? { kind: 'dropped', handler: watched } : NONE
}
