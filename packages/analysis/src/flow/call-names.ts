// The names of what a module calls, as numbers: to look for one of them, or to ask about each of them once, no text is compared.
import type { CallSite, ModuleFlow } from './module-flow'
import { once, type Keeper } from './once'
import type { ValueIndex } from './producers'
import { calleeName } from './written-names'

/** The calls of a module, kept with the module. */
interface Calls extends Keeper {
  readonly index: ValueIndex
  readonly calls: readonly CallSite[]
}

/** Last names of what is called. */
export interface CallNames {
  readonly names: readonly string[]
  /** The place of a name among the names. */
  readonly places: ReadonlyMap<string, number>
  /** By call: the place of its name among the names; -1: it has none. */
  readonly nameOf: Int32Array
}

/** Collects the names of a module's calls, once. */
export const callNames: (of: Calls) => CallNames = once(({ index, calls }: Calls): CallNames => {
  const names: string[] = []
  const places = new Map<string, number>()
  const nameOf = new Int32Array(calls.length)
  for (let at = 0; at < calls.length; at++) {
    const name = calleeName(index, calls[at] as CallSite)
    let place = name === null ? -1 : places.get(name)
    if (name !== null && place === undefined) {
      places.set(name, (place = names.length))
      names.push(name)
    }
    nameOf[at] = place ?? -1
  }
  return { names, places, nameOf }
})

const NO_CALLS: readonly CallSite[] = []

/** The calls of a module of something that is written with this name last, in order. */
export function callsNamed(flow: ModuleFlow, name: string): readonly CallSite[] {
  const { places, nameOf } = callNames({ kept: flow.kept, index: flow, calls: flow.calls })
  const place = places.get(name)
  return place === undefined ? NO_CALLS : flow.calls.filter((_, at) => nameOf[at] === place)
}
