// What a function of the project hides by a list of names: `if (SECRETS.includes(key)) record[key] = '***'`.
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import { derivedFromParameters } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import { MAX_HELPER_DEPTH } from '../../limits'
import type { HiddenPart } from '../../summary/hidden-parts'
import { constantTexts } from '../../summary/constant-texts'

/** Names in such lists; a list without them may be one of what is let through. */
const SECRET = /pass|secret|token|auth|cookie|api.?key|credential/i

/** What is read of one function, with all that it calls in the file. */
interface Reading {
  readonly names: Set<string>
  readonly functions: Set<FunctionIndex>
  /** Names are compared in small letters. */
  anyCase: boolean
  /** It runs itself on what it finds inside. */
  isDeep: boolean
}

/** Names that the function compares keys with; null where it decides in a way that is not seen. @param keys lead to what it is given */
export function hiddenByList(
  flow: ModuleFlow,
  fn: FunctionIndex,
  keys: readonly string[],
): readonly HiddenPart[] | null {
  const reading: Reading = { names: new Set(), functions: new Set(), anyCase: false, isDeep: false }
  if (!readFunction(flow, fn, reading, 0)) return null
  const names = [...reading.names]
  if (!names.some((name) => SECRET.test(name))) return null
  const how = { ...(reading.anyCase && { anyCase: true as const }) }
  return names.map((name) =>
    reading.isDeep ? { keys: [name], anywhere: true, ...how } : { keys: [...keys, name], ...how },
  )
}

/** @returns false where something is not understood */
function readFunction(flow: ModuleFlow, fn: FunctionIndex, reading: Reading, depth: number): boolean {
  if (reading.functions.has(fn)) {
    reading.isDeep = true
    return true
  }
  reading.functions.add(fn)
  const ir = flow.facts.functions[fn]
  if (!ir || depth > MAX_HELPER_DEPTH) return false
  const inside = flow.facts.functions.filter(({ index }) => isWithin(flow, index, fn))
  for (const each of inside) reading.functions.add(each.index)
  const derived = derivedFromParameters(flow, ir)[0]
  return flow.calls
    .filter(({ ref }) => inside.some(({ index }) => index === ref.fn))
    .every((site) => {
      const list = listAsked(flow, site)
      if (list) {
        for (const name of list.names) reading.names.add(name)
        reading.anyCase ||= list.anyCase
        return true
      }
      const called = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
      if (called.length > 0)
        return called.every((each) =>
          isWithin(flow, site.ref.fn, each) || isWithin(flow, fn, each)
            ? (reading.isDeep = true)
            : readFunction(flow, each, reading, depth + 1),
        )
      // A pattern that keys are held against, or a function that is not seen and given the record, decides by itself.
      if (/^(test|match|exec|search)$/.test(calleeName(flow, site) ?? '')) return false
      const isKnown = KNOWN.some((kind) => flow.rows(site, kind).length > 0)
      return isKnown || !site.call.args.some(({ value }) => derived?.has({ fn: site.ref.fn, value }))
    })
}

/** Rows that say what a call does with what it is given. */
const KNOWN = ['flow', 'plain', 'barrier', 'log'] as const

function isWithin(flow: ModuleFlow, inner: FunctionIndex, outer: FunctionIndex): boolean {
  for (let at: FunctionIndex | null = inner; at !== null; at = flow.facts.functions[at]?.parent ?? null)
    if (at === outer) return true
  return false
}

/** `LIST.includes(key)`, `SET.has(key.toLowerCase())`: the names of the list; null for other calls. */
function listAsked(
  flow: ModuleFlow,
  site: CallSite,
): { readonly names: readonly string[]; readonly anyCase: boolean } | null {
  const [asked] = site.call.args
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (!asked || callee.kind !== 'member' || !/^(includes|has|indexOf)$/.test(callee.property ?? '')) return null
  const names = constantTexts(flow, { fn: site.ref.fn, value: callee.object })
  if (names === null || names.length === 0) return null
  const key = { fn: site.ref.fn, value: asked.value }
  return { names, anyCase: flow.producers(key).some((made) => isLowered(flow, made)) }
}

function isLowered(flow: ModuleFlow, made: ValueRef): boolean {
  const call = callAt(flow, made)
  return call !== null && /^toLowerCase|toLocaleLowerCase$/.test(calleeName(flow, call) ?? '')
}
