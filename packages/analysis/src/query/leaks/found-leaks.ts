// What is found by the search for sensitive values: where a finding stands, how sure it is, and why a value is passed over.
import type { ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import type { CallSite } from '../../flow/module-flow'
import { ANY_KEY, wayTo, type TraceNode, type Visit } from '../../flow/trace'
import type { LogRow } from '../../model/rows'
import { isHidden, type HiddenPart } from '../../summary/hidden-parts'
import type { LogStart } from '../../summary/parameter-sinks'
import { carrier, identityOf, type CarriedProperty } from './log-carriers'
import { hiddenFieldsOf, hidingOf, isRedactedInside, placeInRecord, sharedSink } from '../redaction/redacted-values'
import { redactingModule } from '../redaction/redact-lists'
import { isReplacedOnTheWay } from '../redaction/replacers'
import type { SensitivityJudge, SensitivityOptions } from './sensitivity'
import type { ModuleView } from '../view'
import { isKnownByName, isWholeRequest } from './whole-requests'

/** Settings of the search. */
export interface SensitiveFlowOptions extends SensitivityOptions {
  /** Report a whole request body even where nothing says that it holds a secret. */
  readonly wholeBody: boolean
  /** Kinds of log calls that are looked at: those of models' rows, and `output` for what goes straight to a stream or a file. */
  readonly sinks: readonly string[]
}

/** One sensitive value in one log call. */
export interface SensitiveFlow {
  /** `name`: by its name. `made`: by who makes it. `whole`: an object that is sensitive by its source. `shape`: an object with a sensitive field. */
  readonly kind: 'name' | 'made' | 'whole' | 'shape'
  /** What is sensitive, as written. */
  readonly name: string
  /** For `shape`: the field, as read from the object. */
  readonly field: string | null
  /** For `shape`: the type that declares the field, where it has a name. */
  readonly type: string | null
  readonly label: string
  readonly sink: CallSite
  /** `logger.info`, as written. */
  readonly sinkText: string
  readonly level: string | null
  /** The argument or property that carries it, in the file whose code must change. */
  readonly range: Range
  readonly source: ValueRef
  /** Where this code reads the field, when that is how it is known. */
  readonly readAt?: ValueRef
  /** Calls of this file's functions that hand the value over, from the source on. */
  readonly handedOver: readonly ValueRef[]
  /** The object property that can be taken out or replaced, when the carrier is one. */
  readonly property: CarriedProperty | null
  /** What identifies the object instead, as a property of a record: `userId: user.id`; null where nothing is known to. */
  readonly identity: string | null
  readonly confidence: 'certain' | 'likely'
  /** Keys that lead to the value in the record; null where it is in a text, or of an object as a whole. */
  readonly place: readonly string[] | null
  /** The other module of which the configuration hides fields of this record. */
  readonly redactedIn: string | null
}

/** The search in one file. */
export interface Search {
  readonly view: ModuleView
  readonly judge: SensitivityJudge
  readonly options: SensitiveFlowOptions
  readonly found: Map<string, SensitiveFlow>
}

/** The search behind one log call. */
export interface SinkSearch extends Search {
  readonly start: LogStart
  /** What some versions of the logger's library hide. */
  readonly perhaps: readonly HiddenPart[]
  readonly sink: CallSite
  readonly row: LogRow
}

/** What a finding says of the value. */
export type Leak = Pick<SensitiveFlow, 'kind' | 'name' | 'label' | 'field' | 'type' | 'readAt'>

/** Tells those who listen why a sensitive value is passed over. */
export function tell({ view, start }: SinkSearch, node: TraceNode, reason: string): Visit {
  view.onSilence?.({ range: view.range(start.ref), reason, because: view.range(node.ref) })
  return 'stop'
}

/** Another call, here or in another file of the package, configures what hides the value. */
function isHiddenElsewhere({ view, start, judge }: SinkSearch, node: TraceNode, { kind, field }: Leak): boolean {
  const sink = sharedSink(view, start.sink)
  if (sink === 'all' || sink === null) return sink === 'all'
  if (hidingOf(view.flow, sink, node) !== 'nothing') return true
  if (kind === 'whole') return isRedactedInside(view.flow, sink, node, judge)
  return field !== null && hiddenFieldsOf(view.flow, sink, node)(field.split('.'))
}

/** Keeps a finding, one for each place; a certain one counts more. */
export function report(search: SinkSearch, node: TraceNode, leak: Leak, isWeak = false): Visit {
  const { view, sink } = search
  if (isHiddenElsewhere(search, node, leak))
    return tell(search, node, 'what the package configures elsewhere redacts it')
  if (search.start.path.includes(ANY_KEY))
    return tell(search, node, 'another module logs some field of the record, by a name that is not known')
  if (isReplacedOnTheWay(view.flow, node, leak.field)) return tell(search, node, 'a replacer hides it')
  const way = wayTo(node)
  const place = carrier(view, way)
  const callee = view.flow.instruction({ fn: sink.ref.fn, value: sink.call.callee })
  const isLinked = search.start.isElsewhere
  const guessed =
    !isLinked &&
    view.flow.identities.proven({ fn: sink.ref.fn, value: sink.call.callee }).length === 0 &&
    callee.kind !== 'member'
  const recorded = placeInRecord(view.flow, search.start.sink, node, leak.field)
  const flow: SensitiveFlow = {
    ...leak,
    sink,
    sinkText: isLinked ? search.start.sink.text : view.excerpt({ fn: sink.ref.fn, value: sink.call.callee }),
    level: search.start.sink.level,
    range: place.range,
    source: node.ref,
    handedOver: way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])).reverse(),
    property: place.property,
    redactedIn: redactingModule(view, sink, search.start.sink.sharedBy),
    identity: identityOf(view, search.judge, place, isLinked),
    place: leak.kind === 'whole' ? null : recorded,
    confidence:
      guessed ||
      isWeak ||
      (recorded !== null && isHidden(search.perhaps, recorded)) ||
      (leak.kind === 'whole' &&
        isKnownByName(view.flow, sink, search.start.sink.isGuess) &&
        isWholeRequest(view.flow, node.ref))
        ? 'likely'
        : 'certain',
  }
  const key = `${place.range.start}:${place.range.end}`
  const known = search.found.get(key)
  if (!known || (known.confidence === 'likely' && flow.confidence === 'certain')) search.found.set(key, flow)
  return 'stop'
}
