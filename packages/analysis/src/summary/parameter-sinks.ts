// Which parameters of a module's functions reach a log call, or decide an outbound address that no check holds.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { derivedFromParameters } from '../flow/derived'
import { isRestParameter, restArguments } from '../flow/behind-parameters'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { calleeName } from '../flow/written-names'
import { trace, wayTo, type TraceNode, type Visit } from '../flow/trace'
import { isMaskChosen } from '../query/leaks/secret-value'
import { encodingOf } from '../query/leaks/log-encoding'
import { isFrameworks, redactionAt } from '../query/redaction/redaction'
import { keyOf } from '../query/value-names'
import { addressesOf, isGuardedOnTheWay, senderOf, walkAddress } from './address-walk'
import { AnswerTable } from './asking'
import { calleePath } from './callee-path'
import type { LogRow } from '../model/rows'
import { reachableFrom } from './demand-table'
import { masks } from './harmless-calls'
import { hiddenOf, isHidden, MESSAGE } from './hidden-parts'
import { linkedUses } from './linked-uses'
import { levelOf, loggedValues, spreadValues } from './logged-values'
import type { LogSink, ParameterSink } from './module-interface'
import { recordPlace } from './record-place'

/** A parameter that a call ends. */
interface EndedParameter {
  readonly fn: FunctionIndex
  readonly key: string
  readonly sink: ParameterSink
}

/** Where the parameters of a function end: in it, in what it uses, or anywhere in the file when it keeps them. */
export function sinksOf(flow: ModuleFlow, { index, parameters }: FunctionIr): readonly ParameterSink[] {
  if (parameters.length === 0) return []
  const found = new Map<string, ParameterSink>()
  for (const site of sitesFor(flow, index)) {
    for (const { fn, key, sink } of endedBy(flow, site)) if (fn === index && !found.has(key)) found.set(key, sink)
  }
  return [...found.values()]
}

/** Calls by function. */
const callsByFunction = once((flow: ModuleFlow): ReadonlyMap<FunctionIndex, readonly CallSite[]> => {
  const found = new Map<FunctionIndex, CallSite[]>()
  for (const site of flow.calls) {
    const known = found.get(site.ref.fn)
    if (known) known.push(site)
    else found.set(site.ref.fn, [site])
  }
  return found
})

function sitesFor(flow: ModuleFlow, index: FunctionIndex): readonly CallSite[] {
  const inside = [...reachableFrom(flow, index)]
  if (inside.some((fn) => keepsParameters(flow, fn))) return flow.calls
  return inside.sort((a, b) => a - b).flatMap((fn) => callsByFunction(flow).get(fn) ?? [])
}

/** The function stores something of its parameters where others find it. */
function keepsParameters(flow: ModuleFlow, index: FunctionIndex): boolean {
  const fn = flow.facts.functions[index]
  if (!fn || fn.parameters.length === 0) return false
  return fn.instructions.some((instruction) => {
    if (instruction.kind === 'store') {
      if (flow.variable(instruction.variable).owner === index) return false
    } else if (instruction.kind !== 'set-member') return false
    const ref = { fn: index, value: instruction.value }
    return derivedFromParameters(flow, fn).some((set) => set.has(ref))
  })
}

const endedParameters = once((flow: ModuleFlow) => new AnswerTable<CallSite['call']>(flow.asking))

/** Parameters that a call ends, of the function that holds it and of those that use that. */
function endedBy(flow: ModuleFlow, site: CallSite): readonly EndedParameter[] {
  return endedParameters(flow).answer<readonly EndedParameter[]>(site.call, [], () => {
    const found: EndedParameter[] = []
    for (const start of logStarts(flow, site)) walkLog(flow, start, found)
    for (const address of addressesOf(flow, site)) {
      walkAddress(flow, address, (node, part) => {
        if (isOfRequest(flow, node)) return 'stop'
        if (!isOuterParameter(flow, node)) return 'continue'
        if (!isGuardedOnTheWay(flow, address, node))
          addSink(flow, found, node, { kind: 'outbound', text: senderOf(flow, address), part })
        return 'continue'
      })
    }
    return found
  })
}

/** A request decides the value, whoever hands it over: that is reported at the call itself. */
function isOfRequest(flow: ModuleFlow, node: TraceNode): boolean {
  return flow.sourceRows(node.ref, node.path).some(({ row }) => row.kind === 'request' || row.kind === 'header')
}

/** A value that a log call writes, and what is known of that call. */
export interface LogStart {
  readonly site: CallSite
  readonly ref: ValueRef
  /** Member of the value that is written. */
  readonly path: readonly string[]
  /** Members of the value that are left out. */
  readonly without: readonly string[]
  readonly sink: LogSink
  /** Name of the parameter, where a function of another module does the logging. */
  readonly parameter: string | null
  /** A function of another module does the logging. */
  readonly isElsewhere: boolean
  /** Name of the type that its parameter declares. */
  readonly type: string | null
}

/** Values that a call writes to a log: by the models, and by what functions of other modules do with their arguments. */
export function logStarts(flow: ModuleFlow, site: CallSite): readonly LogStart[] {
  const rows = flow.rows(site, 'log')
  const linked = linkedStarts(flow, site)
  const [first] = rows
  if (!first) return linked
  const redacted = hiddenOf(redactionAt(flow, site), first.row.kind === 'binding' ? 'bound' : 'given')
  if (redacted === 'all') return linked
  const values = new Map<number, ValueRef>()
  for (const { row } of rows) for (const ref of loggedValues(flow, site, row)) values.set(ref.value, ref)
  const sink: LogSink = {
    kind: 'log',
    text: calleePath(flow, site),
    level: levelOf(flow, site, first.row),
    row: first.row,
    redacted,
    sharedBy: [
      first.library,
      `${first.library} ${calleeName(flow, site) ?? ''}`,
      ...(isLibraryItself(flow, site) ? [`${first.library} itself`] : []),
      ...(isFrameworks(flow, site) ? ['requests'] : []),
    ],
    encoding: encodingOf(flow, site, first.row),
    place: [],
    isMessage: false,
    inText: false,
    isGuess: flow.identities.proven({ fn: site.ref.fn, value: site.call.callee }).length === 0,
  }
  const messages = new Set(rows.flatMap(({ row }) => messageValues(flow, site, row)).map((ref) => ref.value))
  const starts = [...values.values()].map((ref) => {
    const isMessage = messages.has(ref.value)
    const to = isMessage ? { ...sink, isMessage, inText: isPrinted(flow, site, first.row, ref) } : sink
    return { site, ref, path: [], without: [], sink: to, parameter: null, isElsewhere: false, type: null }
  })
  return [...starts, ...linked]
}

/** What becomes the text of the record. */
function messageValues(flow: ModuleFlow, site: CallSite, { message, rest }: LogRow): readonly ValueRef[] {
  const positions = [message, rest].filter((position) => position !== undefined)
  if (positions.length === 0) return []
  return [...positions.flatMap((position) => flow.at(site, position)), ...spreadValues(site)]
}

/** `winston.info(…)`: the logger that the library itself is. */
function isLibraryItself(flow: ModuleFlow, site: CallSite): boolean {
  return flow.at(site, 'Receiver').some((ref) => flow.identities.of(ref).some(({ isRoot }) => isRoot))
}

/** Where the record stands first, what is given behind it becomes a part of the text. */
function isPrinted(flow: ModuleFlow, site: CallSite, { fields }: LogRow, ref: ValueRef): boolean {
  return fields === 'Argument[0]' && !flow.at(site, fields).some(({ value }) => value === ref.value)
}

const NO_STARTS: readonly LogStart[] = []

/** Something other than constants is given: else nobody needs to know what becomes of it. */
function givesValues(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  return call.args.some(({ value }) => flow.instruction({ fn: ref.fn, value }).kind !== 'literal')
}

function linkedStarts(flow: ModuleFlow, site: CallSite): readonly LogStart[] {
  if (!givesValues(flow, site)) return NO_STARTS
  return linkedUses(flow, site).flatMap(({ call, given }) =>
    call.sinks.flatMap(({ parameter, isRest, path, without, to, name, type = null }) =>
      to.kind === 'log'
        ? given(parameter, isRest).map((ref) => ({
            site,
            ref,
            path,
            without: without ?? [],
            sink: to,
            parameter: name,
            isElsewhere: true,
            type,
          }))
        : [],
    ),
  )
}

function walkLog(flow: ModuleFlow, start: LogStart, found: EndedParameter[]): void {
  trace(flow, start.ref, {
    intoCallers: true,
    path: start.path,
    without: start.without,
    visit: (node): Visit => {
      const instruction = flow.instruction(node.ref)
      if (instruction.kind === 'literal' || instruction.kind === 'function' || instruction.kind === 'class')
        return 'stop'
      const site = instruction.kind === 'call' ? callAt(flow, node.ref) : null
      if ((site && masks(flow, site)) || isKept(flow, start, node) || isMaskChosen(flow, node.ref)) return 'stop'
      if (isOuterParameter(flow, node) && !isSensitiveHere(flow, node)) {
        const inText = start.sink.inText || wayTo(node).some(({ via }) => via === 'text' || via === 'operand')
        const encoding = isEscaped(flow, node) ? 'json' : start.sink.encoding
        addSink(flow, found, node, { ...start.sink, inText, encoding, place: recordPlace(flow, start.sink, node) })
      }
      return 'continue'
    },
  })
}

/** `JSON.stringify(dto)`, `encodeURIComponent(name)`: no line break is left of it, whatever the log writes. */
function isEscaped(flow: ModuleFlow, node: TraceNode): boolean {
  return wayTo(node).some(({ via, ref }) => {
    const site = callAt(flow, ref)
    return (
      via === 'json' ||
      (site !== null && flow.rows(site, 'barrier').some(({ row }) => row.ends.includes('log-injection')))
    )
  })
}

/** The logger keeps the value back: it redacts the key, or writes only a few fields of it. */
function isKept(flow: ModuleFlow, { sink }: LogStart, node: TraceNode): boolean {
  const key = keyOf(flow, node)
  if (key !== null && (sink.row.serializes ?? []).includes(key.name)) return true
  if (sink.redacted.length === 0) return false
  const place = recordPlace(flow, sink, node)
  // Where a text is wanted the parameter may be one, or a record.
  const isText = place.length === 0 && sink.isMessage
  return isHidden(sink.redacted, place) && (!isText || isHidden(sink.redacted, MESSAGE))
}

/** The parameter is sensitive as a whole already (a request): that is reported where it is logged, once, and not at every caller. */
function isSensitiveHere(flow: ModuleFlow, node: TraceNode): boolean {
  return node.path.length === 0 && flow.valueRows(node.ref, 'source').some(({ row }) => row.sensitive === 'always')
}

function isOuterParameter(flow: ModuleFlow, node: TraceNode): boolean {
  return flow.instruction(node.ref).kind === 'parameter' && node.stack.length === 0
}

function addSink(flow: ModuleFlow, found: EndedParameter[], node: TraceNode, to: ParameterSink['to']): void {
  const instruction = flow.instruction(node.ref)
  if (instruction.kind !== 'parameter') return
  const { fn } = node.ref
  const { name = null, type = null } = flow.facts.functions[fn]?.parameters[instruction.index] ?? {}
  const declared = to.kind === 'log' && type?.kind === 'name' ? type.path.at(-1) : undefined
  const { without } = node
  const chosen = isRestParameter(flow, node.ref) ? restArguments(node.path) : null
  const path = chosen?.path ?? node.path
  const sink: ParameterSink = {
    parameter: instruction.index + (chosen?.from ?? 0),
    ...(chosen?.to === null && { isRest: true as const }),
    path,
    ...(without.length > 0 && { without }),
    to,
    name,
    ...(declared !== undefined && { type: declared }),
  }
  found.push({ fn, key: `${to.kind} ${sink.parameter} ${sink.path.join('.')}`, sink })
}
