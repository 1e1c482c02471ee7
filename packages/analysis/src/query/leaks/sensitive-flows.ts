// Sensitive values that reach a log, an error tracker or telemetry: by name, by source, by the shape of the object logged whole.
import type { ValueRef } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { isGivenByCall, trace, wayTo, type TraceNode, type Visit } from '../../flow/trace'
import type { LogRow } from '../../model/rows'
import { calleeName } from '../../flow/written-names'
import { splitWords } from '../names'
import type { Typed } from '../../shape/type-space'
import type { ValueTypes } from '../../shape/value-types'
import { partsFor } from '../../summary/hidden-parts'
import { logStarts, type LogStart } from '../../summary/parameter-sinks'
import { cookieByName, isTokenAnswer, secretColumn, secretItself, variableOnTheWay } from './answered-secrets'
import { isChosenByKey } from './chosen-keys'
import { askedName, isEachValue, isHarmlessPart, isTakenApart, keyAsked } from './asked-parts'
import {
  report,
  tell,
  type Leak,
  type Search,
  type SensitiveFlow,
  type SensitiveFlowOptions,
  type SinkSearch,
} from './found-leaks'
import { isFailedAnswer, isFailedResult, whyHarmlessHere } from './harmless-places'
import { isOverwritten, omittedOnTheWay } from './left-behind'
import { hidingOf, isPieceWritten, isRedactedInside } from '../redaction/redacted-values'
import { isMaskChosen, isMaskingReplace, isShortPiece, mayHoldSecret } from './secret-value'
import { isBodyWithSecret, secretReadOf, type BodyQuestion } from './read-secrets'
import { isRenamedHarmless, toldByText } from './renamed-values'
import { openSensitivity, type Sensitive } from './sensitivity'
import { findSecretField, type Writing } from './shapes'
import { isShownByCommand } from './shown-by-commands'
import { keyOf, namesOf } from '../value-names'
import type { ModuleView } from '../view'
import { isTakenByWrapper, isWholeRequest } from './whole-requests'
import { findWriting } from './written-objects'

export type { SensitiveFlow, SensitiveFlowOptions } from './found-leaks'

/** Finds sensitive values in all log calls of a file. One finding per value and place. */
export function findSensitiveFlows(view: ModuleView, options: SensitiveFlowOptions): readonly SensitiveFlow[] {
  const search: Search = { view, judge: openSensitivity(view.knowledge.sensitive, options), options, found: new Map() }
  for (const site of view.flow.calls) {
    for (const start of logStarts(view.flow, site))
      if (options.sinks.includes(kindOf(start.sink.row))) searchValue(search, start)
  }
  return [...search.found.values()].sort((a, b) => a.range.start - b.range.start)
}

/** What is bound to a logger is written by it. */
function kindOf({ kind }: LogRow): string {
  return kind === undefined || kind === 'binding' ? 'log' : kind
}

function searchValue(search: Search, start: LogStart): void {
  const { site, ref, path, without, sink } = start
  const { known, perhaps } = partsFor(sink.redacted, (library) => search.view.project?.majors[library] ?? null)
  const read = known === sink.redacted ? start : { ...start, sink: { ...sink, redacted: known } }
  const sinkSearch: SinkSearch = { ...search, start: read, perhaps, sink: site, row: sink.row }
  trace(search.view.flow, ref, {
    intoCallers: true,
    withWrites: true,
    path,
    without,
    visit: (node) => visit(sinkSearch, node),
  })
}

/** Names of a member that still mean the whole value. */
const SAME_VALUE = new Set(['value', 'raw', 'data', 'plain', 'text', 'current'])

function visit(search: SinkSearch, node: TraceNode): Visit {
  const { flow } = search.view
  const instruction = flow.instruction(node.ref)
  const wanted = node.path.filter((name) => !SAME_VALUE.has(name))
  if (instruction.kind === 'literal' || instruction.kind === 'function' || instruction.kind === 'class') return 'stop'
  if (instruction.kind === 'call' && endsSecret(search, { ref: node.ref, call: instruction }, wanted, node))
    return 'stop'
  if (isMaskChosen(flow, node.ref)) return tell(search, node, 'a mask is written in place of what is secret')
  const hiding = hidingOf(flow, search.start.sink, node)
  if (hiding === 'all') return tell(search, node, 'the logger redacts it')
  if (isSerialised(flow, search.row, node)) return tell(search, node, 'the logger writes a few harmless fields of it')
  if (isEachValue(flow, node))
    return isChosenByKey(flow, node)
      ? tell(search, node, 'its fields are chosen by their names')
      : visitWhole(search, node)
  if (instruction.kind === 'call') {
    const leak = hiding === 'nothing' ? answered(search, { ref: node.ref, call: instruction }, node) : null
    if (leak) return report(search, node, leak)
  }
  if (wanted.length > 0) return instruction.kind === 'member' && instruction.property === 'length' ? 'stop' : 'continue'
  if (isTakenApart(flow, node)) return 'stop'
  if (hiding === 'all but pieces')
    return isPieceWritten(flow, search.start.sink, node) ? visitWhole(search, node) : 'continue'
  const made = secretItself(flow, node) ?? cookieByName(flow, search.judge, node)
  if (made !== null) return report(search, node, madeAs(search, node, made))
  for (const { name, owner } of namesOf(flow, node)) {
    if (name === 'length' || name === 'size' || isOverwritten(flow, node, name)) return 'stop'
    const sensitive = isContainer(flow, node.ref) ? null : search.judge.judge(name, owner)
    if (sensitive && !mayHoldSecret(search.view.types, search.judge, node.ref, sensitive))
      return tell(search, node, `the value of '${name}' is seen to be harmless`)
    const harmless = sensitive && whyHarmlessHere(flow, search.sink, node.ref, name)
    if (harmless) return tell(search, node, `'${name}' ${harmless}`)
    if (sensitive && isShownByCommand(search, node.ref)) return tell(search, node, shown(name))
    if (
      sensitive &&
      isRenamedHarmless({ flow, judge: search.judge, parameter: search.start.parameter }, node, sensitive.name)
    )
      return tell(
        search,
        node,
        `the parameter that is given '${name}' is named for something else, or is reported itself`,
      )
    if (sensitive) return isKnownWhole(flow, node) ? visitWhole(search, node) : report(search, node, named(sensitive))
    if (search.judge.isMasker(name)) return tell(search, node, `'${name}' masks, hashes or encrypts by its name`)
  }
  const told = toldByText(flow, search.judge, node)
  if (told && mayHoldSecret(search.view.types, search.judge, node.ref, told))
    return isShownByCommand(search, node.ref) ? tell(search, node, shown(told.name)) : report(search, node, named(told))
  const given = givenByHelper(search, node)
  if (given) return report(search, node, named(given))
  return visitWhole(search, node)
}

const shown = (name: string): string => `'${name}' is shown on purpose to whoever runs the program`

/** `apiKey()` of another file that returns `config.key`, or `config.db` of one that holds `process.env.MONGO_URL`: what the value is called there. */
function givenByHelper({ view: { flow }, judge, start }: SinkSearch, node: TraceNode): Sensitive | null {
  const site = callAt(flow, node.ref)
  const names = site
    ? flow.linked(site).flatMap(({ call }) => call.gives ?? [])
    : flow.identities.proven(node.ref).flatMap(({ link }) => link?.value.gives ?? [])
  const secrets = names.flatMap((name) => judge.judge(name, null) ?? [])
  return secrets.find(({ name }) => !isRenamedHarmless({ flow, judge, parameter: start.parameter }, node, name)) ?? null
}

/** Made here as an object or array: its parts are judged by their own names. */
function isContainer(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).every((made) => /^(object|array)$/.test(flow.instruction(made).kind))
}

/** A model says that the object is sensitive. */
function isKnownWhole(flow: ModuleFlow, { ref }: TraceNode): boolean {
  return flow.valueRows(ref, 'source').some(({ row }) => row.sensitive === 'always')
}

/** Objects that are sensitive as a whole: by source row, or by a field of their declared shape. */
function visitWhole(search: SinkSearch, node: TraceNode): Visit {
  const { flow } = search.view
  // What a choice gives is looked at where it comes from; what `&&` stops at is empty.
  if (node.via === 'rest' || isChoice(flow, node)) return 'continue'
  // An object in a text is written as "[object Object]".
  if (search.start.parameter !== null && search.start.sink.inText) return 'continue'
  const sources = isGivenByCall(flow, node) ? [] : flow.valueRows(node.ref, 'source').map(({ row }) => row)
  // A text shows each word of a command line.
  const isList = sources.some(({ kind }) => kind === 'arguments')
  if (!isList && !isEachValue(flow, node) && !writingOf(search, node)) return 'continue'
  for (const source of sources) {
    const isWhole =
      source.sensitive === 'always' ||
      (source.sensitive === 'in-json' && node.path.length === 0 && wayTo(node).some(({ via }) => via === 'json')) ||
      (source.sensitive === 'by-shape' &&
        node.path.length === 0 &&
        !isPlainText(search.view.types, node.ref) &&
        ((search.options.wholeBody && source.kind !== 'message') || isBodyWithSecret(questionOf(search), node.ref)))
    if (!isWhole) continue
    if (source.sensitive === 'by-shape' && namesOf(flow, node).some((each) => isMetadata(search, each.name)))
      return tell(search, node, 'its name says that it only identifies or describes something')
    if (isLeftBehind(search, node, source.kind)) return tell(search, node, 'what is secret in it is left behind')
    if (isTakenByWrapper(flow, search.sink, node, search.start.sink.isGuess))
      return tell(search, node, 'a logger of the project takes what it wants of it')
    if (isRedactedInside(flow, search.start.sink, node, search.judge))
      return tell(search, node, 'the logger redacts what is secret in it')
    const name = search.view.excerpt(node.ref)
    return report(search, node, { kind: 'whole', name, label: source.label ?? source.kind, field: null, type: null })
  }
  return visitShape(search, node)
}

/** `requestId`; but a body is often called a payload. */
function isMetadata({ judge }: Search, name: string): boolean {
  return judge.isMetadata(name) && !/^(request)?payload$/i.test(name)
}

/** `(room: string) => …`: no object with fields. */
function isPlainText(types: ValueTypes, ref: ValueRef): boolean {
  const typed = types.of(ref)
  return typed !== null && types.form(typed).kind === 'primitive'
}

/** `omit(req.headers, 'authorization', 'cookie')`; headers have two that are secret. */
function isLeftBehind({ view, judge }: SinkSearch, node: TraceNode, kind: string): boolean {
  const secrets = omittedOnTheWay(view.flow, node).filter((name) => judge.judge(name, null) !== null)
  return kind === 'header' ? new Set(secrets.map((name) => name.toLowerCase())).size > 1 : secrets.length > 0
}

function questionOf({ view, judge }: Search): BodyQuestion {
  return { flow: view.flow, types: view.types, judge, routes: view.knowledge.sensitive.secretRoutes }
}

/** `a && b` */
function isChoice(flow: ModuleFlow, { ref }: TraceNode): boolean {
  const read = flow.instruction(ref)
  const variable = read.kind === 'load' ? flow.variable(read.variable) : null
  return variable?.kind === 'temporary' && /^(&&|\|\||\?\?|\?:)$/.test(variable.name)
}

/** An object whose type has a secret field, unless it is written as `[object Object]`. */
function visitShape(search: SinkSearch, node: TraceNode): Visit {
  const { view } = search
  const typed = view.types.of(node.ref)
  const writing = writingOf(search, node)
  if (!writing) return 'continue'
  if (!typed) return visitReads(search, node, writing)
  if (isFailedResult(view.flow, search.sink, node.ref))
    return tell(search, node, 'it is the result of a check that failed')
  const found = findSecretField(view.types, search.judge, typed, writing)
  if (!found) return isExact(view.types, typed) ? 'stop' : 'continue'
  const { path: field, type } = found
  if (type !== null && type === search.start.type && node.path.length === 0)
    return tell(search, node, 'the function that logs it declares its type, and is reported itself')
  const leak: Leak = { kind: 'shape', name: view.excerpt(node.ref), label: 'its type', field, type }
  return report(search, node, leak, found.isGuess)
}

/** An object of unknown type of which this very code reads a secret. */
function visitReads(search: SinkSearch, node: TraceNode, writing: Writing): Visit {
  const { flow } = search.view
  const read =
    node.path.length > 0 || isWholeRequest(flow, node.ref) ? null : secretReadOf(flow, search.judge, node.ref, writing)
  if (!read) return 'continue'
  const { name: field, ref: readAt, isAsked } = read
  const leak = { kind: 'shape', name: search.view.excerpt(node.ref), label: 'what is read of it', type: null } as const
  return report(search, node, { ...leak, field, readAt }, isAsked)
}

/** What a call gives that is asked for a secret, unless it is written as `[object Object]`. */
function answered(search: SinkSearch, call: CallSite, node: TraceNode): Leak | null {
  const { view, judge } = search
  const { flow } = view
  const name = variableOnTheWay(flow, node) ?? view.excerpt(node.ref)
  const column = secretColumn(flow, judge, node)
  const writing = column === null && !isTokenAnswer(flow, call, node) ? null : writingOf(search, node)
  if (!writing || isFailedAnswer(flow, search.sink, call)) return null
  if (column === null) return { kind: 'whole', name, label: 'the answer of a token endpoint', field: null, type: null }
  if (writing.without.has(column) || writing.isHidden([column])) return null
  return { kind: 'shape', name, label: 'the columns that are asked for', field: column, type: null }
}

/** Something took away all fields but those of its type; where they come from says nothing of it. */
function isExact(types: ValueTypes, typed: Typed): boolean {
  const form = types.form(typed)
  if (form.kind === 'list') return isExact(types, form.element)
  return form.kind === 'record' && form.isExact === true
}

function writingOf({ view, row, start }: SinkSearch, node: TraceNode): Writing | null {
  return findWriting(view, { row, sink: start.sink }, node)
}

function madeAs({ view }: Search, node: TraceNode, label: string): Leak {
  const [made = node.ref] = view.flow.producers(node.ref)
  const callee = callAt(view.flow, made)?.call.callee
  const written = callee === undefined ? view.excerpt(node.ref) : `${view.excerpt({ fn: made.fn, value: callee })}(…)`
  return { kind: 'made', name: variableOnTheWay(view.flow, node) ?? written, label, field: null, type: null }
}

function named({ name, label }: Sensitive): Leak {
  return { kind: 'name', name, label, field: null, type: null }
}

/** `{ req }` given to a logger that writes a few fields of a request. */
function isSerialised(flow: ModuleFlow, row: LogRow, node: TraceNode): boolean {
  const key = keyOf(flow, node)
  return key !== null && (row.serializes ?? []).includes(key.name)
}

/** A call ends the secret when a model or its name says so; a getter named for a secret is one. */
function endsSecret(search: SinkSearch, call: CallSite, wanted: readonly string[], node: TraceNode): boolean {
  const { flow } = search.view
  const ended = whyEnded(search, call)
  if (ended !== null) {
    tell(search, node, `'${search.view.excerpt(call.ref)}' ${ended}`)
    return true
  }
  if (isHarmlessPart(flow, call, wanted)) return true
  const name = calleeName(flow, call)
  if (name === null) return false
  const key = wanted.length === 0 ? keyAsked(flow, call, name) : null
  const held = key === null ? null : search.judge.judge(key, askedName(flow, call))
  if (held) {
    report(search, node, named({ ...held, name: key ?? name }))
    return true
  }
  const [verb, ...rest] = splitWords(name)
  if (
    wanted.length > 0 ||
    rest.length === 0 ||
    verb === undefined ||
    !search.view.flow.knowledge.words.getters.has(verb)
  )
    return false
  const sensitive = search.judge.judge(rest.join('_'), null)
  if (!sensitive || flow.graph.functionsOf({ fn: call.ref.fn, value: call.call.callee }).length > 0) return false
  report(search, node, named({ ...sensitive, name: `${name}()` }))
  return true
}

/** In which way the result of a call no longer is secret; null: it may be. */
function whyEnded({ view: { flow }, judge }: SinkSearch, call: CallSite): string | null {
  const [barrier] = flow.rows(call, 'barrier').filter(({ row }) => row.ends.includes('secret'))
  if (barrier) return `gives something harmless, by the model of ${barrier.library}`
  if (isShortPiece(flow, call)) return 'gives a short piece'
  if (isMaskingReplace(flow, call)) return 'replaces it'
  const name = calleeName(flow, call)
  return name !== null && judge.isMasker(name) ? 'masks, hashes or encrypts by its name' : null
}
