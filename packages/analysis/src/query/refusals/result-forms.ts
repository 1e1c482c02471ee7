// Whether a function's result may be the answer to a request, by what is returned alone: what models say of its parameters is asked later.
import type { ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import type { CompiledKnowledge } from '../../model/compile'
import type { RefusalRow } from '../../model/rows'
import { isAboutWho } from '../decisions/decision-weight'
import { splitWords } from '../names'

const COMPARES = /^(?:[!=]==?|[<>]=?|!|in|instanceof)$/
const ASKS_LIST = /^(?:includes|some|every|has|test|indexOf)$/

/** The operator gives true or false. */
export function isComparison(op: string): boolean {
  return COMPARES.test(op)
}

/** `roles.includes(role)` */
export function asksList(name: string | null): boolean {
  return name !== null && ASKS_LIST.test(name)
}

/** What a row asks of a result that it takes for a refusal. */
interface ResultForm {
  /** Name of the function; undefined: any. */
  readonly method: string | undefined
  /** It may be anything. */
  readonly isAny: boolean
  /** Members of an object in which the row looks. */
  readonly members: readonly string[]
  /** It is this constant; undefined: none is asked for. */
  readonly constant: boolean | null | undefined
}

const formsMemo = new WeakMap<CompiledKnowledge, readonly ResultForm[]>()

function formsOf(knowledge: CompiledKnowledge): readonly ResultForm[] {
  const known = formsMemo.get(knowledge)
  if (known) return known
  const forms = knowledge.rows('refusal').flatMap((row) => (row.form === 'return' ? [formOf(row)] : []))
  formsMemo.set(knowledge, forms)
  return forms
}

const OF_RESULT = /^ReturnValue\.Member\[([\w,]+)\]$/

function formOf({ method, status, when = {} }: RefusalRow): ResultForm {
  const wanted = when['ReturnValue']
  const constant = wanted === null || typeof wanted === 'boolean' ? wanted : undefined
  const places = [
    ...Object.keys(when).filter((at) => at !== 'ReturnValue'),
    ...(typeof status === 'string' ? [status] : []),
  ]
  const read = places.map((place) => OF_RESULT.exec(place)?.[1]?.split(','))
  const isAny =
    (constant === undefined && ('ReturnValue' in when || places.length === 0)) ||
    read.some((names) => names === undefined) ||
    Object.values(when).some((asked) => typeof asked === 'object' && asked !== null && 'given' in asked && !asked.given)
  return { method, isAny, members: read.flatMap((names) => names ?? []), constant }
}

/** Cheap: something that the function returns is of a form that a row takes for a refusal. */
export function mayAnswer(flow: ModuleFlow, fn: FunctionIr): boolean {
  if (fn.parameters.length === 0) return false
  const returned = flow.graph.returns(fn.index)
  if (returned.length === 0) return false
  const forms = formsOf(flow.knowledge).filter(({ method }) => method === undefined || method === fn.name)
  return returned.some((ref) => forms.some(({ isAny }) => isAny) || hasForm(flow, forms, ref))
}

function hasForm(flow: ModuleFlow, forms: readonly ResultForm[], ref: ValueRef): boolean {
  const returned = flow.instruction(ref)
  if (returned.kind !== 'load') return flow.producers(ref).some((made) => isOfForm(flow, forms, made))
  const { variable } = returned
  const written = flow.members.writtenNames(variable)
  if (written.size > 0 && forms.some(({ members }) => members.some((name) => written.has(name)))) return true
  // Which of its values a variable has there takes longer to find out than what all of them are.
  return flow.stores.values(variable).some((stored) => {
    const { kind } = flow.instruction(stored)
    if (kind === 'load' || kind === 'store') return true
    return flow.producers(stored).some((made) => isOfForm(flow, forms, made))
  })
}

function isOfForm(flow: ModuleFlow, forms: readonly ResultForm[], made: ValueRef): boolean {
  const instruction = flow.instruction(made)
  const asksAnswer = (): boolean => forms.some(({ constant }) => constant === false)
  switch (instruction.kind) {
    case 'literal':
      return instruction.type !== 'undefined' && forms.some(({ constant }) => constant === instruction.value)
    case 'object':
      return instruction.properties.some(
        ({ kind, key }) => kind === 'spread' || forms.some(({ members }) => key !== null && members.includes(key)),
      )
    case 'operator':
      return isComparison(instruction.op) && asksAnswer()
    case 'member':
      return asksAnswer() && isAboutWho(flow, splitWords(instruction.property ?? ''))
    case 'call':
      return isOfCall(flow, made)
    default:
      return false
  }
}

/** A function makes the answer, or decides. */
function isOfCall(flow: ModuleFlow, made: ValueRef): boolean {
  const site = callAt(flow, made)
  return (
    site !== null &&
    (asksList(calleeName(flow, site)) ||
      flow.graph.functionsOf({ fn: made.fn, value: site.call.callee }).length > 0 ||
      flow.rows(site, 'decision').length > 0 ||
      flow.linked(site).length > 0)
  )
}
