// Names that code around a place reads and that mean the same thing there: `email`, `req.user.id`. What inserted code may speak of.
import { blockId, type FunctionIndex, type ValueId, type ValueRef, type VariableId } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import type { ModuleView } from '../view'

/** A variable, or a member of one, that some code around the place reads. */
export interface NameInScope {
  readonly ref: ValueRef
  /** The variable's name and those of the members, outermost first. */
  readonly path: readonly string[]
  /** It was read on every way to the place, so that nothing before its last name is null there. */
  readonly isRead: boolean
  /** The variable is the request, or the context of one: it is there. */
  readonly isRequest: boolean
}

/** The function of a place and those around it, innermost first; none is the module. */
export function functionsAround({ facts }: ModuleFlow, inner: FunctionIndex): readonly FunctionIndex[] {
  const found: FunctionIndex[] = []
  for (let at = facts.functions[inner]; at && at.kind !== 'module'; at = facts.functions[at.parent ?? -1])
    found.push(at.index)
  return found
}

/** Names that the functions around a value read or bind, and that are visible before it: those of the innermost function first. */
export function namesInScope(view: ModuleView, before: ValueRef): readonly NameInScope[] {
  const { flow } = view
  const around = functionsAround(flow, before.fn)
  const visible = new Map<VariableId, boolean>()
  const isVisible = (variable: VariableId): boolean => {
    const known = visible.get(variable) ?? isVisibleAt(view, variable, before, around)
    visible.set(variable, known)
    return known
  }
  return around.flatMap((fn) =>
    (flow.facts.functions[fn]?.instructions ?? []).flatMap((_, value) => {
      const ref = { fn, value: value as ValueId }
      const chain = chainAt(view, ref)
      if (!chain || !isVisible(chain.variable)) return []
      const { variable, root, path } = chain
      const isRequest = flow.variable(variable).kind === 'parameter' && isContext(flow, root)
      return [{ ref, path, isRead: runsBefore(flow, ref, before), isRequest }]
    }),
  )
}

function isContext(flow: ModuleFlow, root: ValueRef): boolean {
  return flow.identities.of(root).some(({ type }) => type !== null && /\.(?:Request|Context|Socket|Event)$/.test(type))
}

interface Chain {
  readonly variable: VariableId
  readonly root: ValueRef
  readonly path: readonly string[]
}

/** `req.user.id`, written so; `(req as Known).user` is not the same. */
function chainAt(view: ModuleView, ref: ValueRef): Chain | null {
  const { flow } = view
  const first = flow.instruction(ref)
  if (first.kind === 'store') return named(flow, ref, first.variable, [])
  const members: string[] = []
  let at = ref
  for (let i = flow.instruction(at); i.kind === 'member'; i = flow.instruction(at)) {
    if (i.property === null) return null
    members.unshift(i.property)
    at = { fn: at.fn, value: i.object }
  }
  const root = flow.instruction(at)
  if (root.kind !== 'load') return null
  const found = named(flow, at, root.variable, members)
  const { start, end } = view.range(ref)
  const isWritten = view.text.slice(start, end).replace(/[?!\s]/g, '') === found?.path.join('.')
  return members.length === 0 || isWritten ? found : null
}

function named(flow: ModuleFlow, root: ValueRef, id: VariableId, members: readonly string[]): Chain | null {
  const variable = flow.variable(id)
  const isOfFunction = variable.kind === 'parameter' || variable.kind === 'const' || variable.kind === 'let'
  return isOfFunction ? { variable: id, root, path: [variable.name, ...members] } : null
}

/** The value is made on every way to the other one. */
function runsBefore(flow: ModuleFlow, ref: ValueRef, before: ValueRef): boolean {
  if (ref.fn !== before.fn) return false
  const { blockOf, placeOf, dominates, handlers } = flow.cfg(ref.fn)
  const [own, other] = [blockOf[ref.value] ?? -1, blockOf[before.value] ?? -1]
  if (own < 0 || other < 0) return false
  if (own === other) return (placeOf[ref.value] as number) < (placeOf[before.value] as number)
  // Where the block failed, its end was not reached.
  const handler = handlers[own] ?? null
  const mayHaveFailed = handler !== null && dominates(handler, blockId(other))
  return !mayHaveFailed && dominates(blockId(own), blockId(other))
}

/** The variable is declared in a scope around the place and before it, and no other one hides it. */
function isVisibleAt(view: ModuleView, id: VariableId, before: ValueRef, around: readonly FunctionIndex[]): boolean {
  const { flow } = view
  const variable = flow.variable(id)
  if (variable.owner === null || !around.includes(variable.owner)) return false
  const isHidden = flow.facts.variables.some(
    ({ name, owner }, other) => other !== id && name === variable.name && owner !== null && around.includes(owner),
  )
  if (isHidden) return false
  if (variable.kind === 'parameter') return true
  const stores = flow.stores.all(id).filter(({ fn }) => fn === variable.owner)
  const isSet =
    variable.owner !== before.fn || stores.some((store) => givesValue(flow, store) && runsBefore(flow, store, before))
  const declared = Math.min(...stores.map((store) => statementStart(view, store)))
  return isSet && staysOpen(view.text, declared, view.range(before).start)
}

/** `let claims: Claims` only declares. */
function givesValue(flow: ModuleFlow, ref: ValueRef): boolean {
  const store = flow.instruction(ref)
  const value = store.kind === 'store' ? flow.instruction({ fn: ref.fn, value: store.value }) : null
  return !(value?.kind === 'literal' && value.type === 'undefined')
}

/** Where the declaration begins: patterns have braces of their own. */
function statementStart({ positions, range }: ModuleView, ref: ValueRef): number {
  const at = positions.functions[ref.fn]?.statement[ref.value] ?? -1
  return positions.statements[at]?.start ?? range(ref).start
}

/** Strings and comments, whose braces open nothing. */
const NO_CODE = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\/.*|\/\*[\s\S]*?\*\//g

/** No block that is open at `from` is closed before `to`. */
function staysOpen(text: string, from: number, to: number): boolean {
  if (from > to) return false
  let depth = 0
  for (const c of text.slice(from, to).replace(NO_CODE, '')) {
    if (c === '{') depth++
    else if (c === '}' && --depth < 0) return false
  }
  return true
}
