// Methods of texts, lists, addresses and patterns, run in a trial. What they ask of the outsider's text is noted.
import type { ValueRef } from '../ir/ids'
import { isTouched, plain, textOf, truthOf, unknown, type Concrete, type Part, type Plain } from './concrete'
import { matches } from './patterns'

/** A question that a check asks of the outsider's text. */
export interface Asked {
  readonly op: 'starts' | 'ends' | 'includes' | 'index' | 'equals' | 'listed' | 'pattern' | 'format'
  /** The part of the address that is asked. */
  readonly part: Part
  /** Texts that it is compared with; for a pattern its source. */
  readonly texts: readonly string[]
  readonly flags: string
  /** The call or comparison. */
  readonly ref: ValueRef
  /** A function of another module asks it, which is called here. */
  readonly isElsewhere?: boolean
}

/** What methods need of the trial around them. */
export interface MethodContext {
  readonly ref: ValueRef
  readonly note: (asked: Asked) => void
  /** Calls a function value. */
  readonly apply: (callee: Concrete, args: readonly Concrete[]) => Concrete
}

/** Result of `receiver.name(...args)`. */
export function callMethod(
  context: MethodContext,
  receiver: Concrete,
  name: string,
  args: readonly Concrete[],
): Concrete {
  const touched = isTouched(receiver) || args.some(isTouched)
  if (receiver.kind === 'plain' && typeof receiver.value === 'string')
    return textMethod({ context, receiver, text: receiver.value, args }, name) ?? unknown(touched)
  if (receiver.kind === 'list') return listMethod(context, receiver.items, name, args) ?? unknown(touched)
  if (receiver.kind === 'regexp' && (name === 'test' || name === 'exec')) {
    const [given] = args
    return given ? runPattern(context, receiver, given) : unknown(touched)
  }
  if (receiver.kind === 'address' && (name === 'toString' || name === 'toJSON'))
    return plain(receiver.parts.href, receiver.of && 'text')
  return unknown(touched)
}

/** A method call on a text. */
interface TextCall {
  readonly context: MethodContext
  readonly receiver: Plain
  readonly text: string
  readonly args: readonly Concrete[]
}

const UNCHANGED = new Set(['toString', 'valueOf', 'trim', 'normalize'])

function textMethod(call: TextCall, name: string): Concrete | null {
  const { receiver, text, args } = call
  const part = receiver.of
  const [first] = args
  if (UNCHANGED.has(name)) return receiver
  if (name === 'toLowerCase' || name === 'toLocaleLowerCase') return plain(text.toLowerCase(), part)
  if (name === 'toUpperCase') return plain(text.toUpperCase(), part)
  if (first?.kind === 'regexp') return patternMethod(call, first, name)
  if (PIECES.has(name)) return pieceOf(text, name, args, part)
  const given = first && first.kind !== 'unknown' ? textOf(first) : null
  return given === null ? null : compared(call, name, given)
}

const PIECES = new Set(['slice', 'substring', 'substr', 'at', 'charAt'])

function patternMethod(call: TextCall, pattern: Extract<Concrete, { kind: 'regexp' }>, name: string): Concrete | null {
  const { context, receiver } = call
  if (name === 'replace' || name === 'replaceAll') return replacedIn(call, pattern)
  if (name === 'split') return splitBy(call, pattern)
  if (name !== 'match' && name !== 'search') return null
  const found = runPattern(context, pattern, receiver)
  if (name === 'match' || found.kind !== 'plain') return found
  return plain(found.value === true ? 0 : -1, found.of)
}

/** `text.replace(/[\r\n]/g, ' ')` with a constant text, or with a function of what was found. */
function replacedIn(
  { context, receiver, text, args }: TextCall,
  pattern: { source: string; flags: string },
): Concrete | null {
  const [, by] = args
  if (!by || matches(pattern.source, pattern.flags, text) === null) return null
  const expression = new RegExp(pattern.source, pattern.flags)
  if (by.kind === 'plain' && typeof by.value === 'string') return plain(text.replace(expression, by.value), receiver.of)
  if (by.kind !== 'function') return null
  let isKnown = true
  const replaced = text.replace(expression, (found) => {
    const given = context.apply(by, [plain(found, 'other')])
    isKnown &&= given.kind === 'plain'
    return given.kind === 'plain' ? String(given.value) : ''
  })
  return isKnown ? plain(replaced, receiver.of) : null
}

function splitBy({ receiver, text }: TextCall, pattern: { source: string; flags: string }): Concrete | null {
  if (matches(pattern.source, pattern.flags, text) === null) return null
  const pieces = text.split(new RegExp(pattern.source, pattern.flags))
  return { kind: 'list', items: pieces.map((piece) => plain(piece, receiver.of && 'other')) }
}

const QUESTIONS: Readonly<Record<string, Asked['op']>> = {
  startsWith: 'starts',
  endsWith: 'ends',
  includes: 'includes',
  indexOf: 'index',
}

/** Methods that hold a text against another. */
function compared({ context, receiver, text, args }: TextCall, name: string, given: string): Concrete | null {
  const part = receiver.of
  const of = part && 'other'
  const op = QUESTIONS[name]
  if (op !== undefined && part !== null)
    context.note({ op, part, texts: [given.toLowerCase()], flags: '', ref: context.ref })
  const [, second] = args
  if (second) {
    const by = second.kind === 'plain' && typeof second.value === 'string' ? second.value : null
    if (by === null || (name !== 'replace' && name !== 'replaceAll')) return null
    return plain(name === 'replace' ? text.replace(given, by) : text.split(given).join(by), part)
  }
  switch (name) {
    case 'startsWith':
      return plain(text.startsWith(given), of)
    case 'endsWith':
      return plain(text.endsWith(given), of)
    case 'includes':
      return plain(text.includes(given), of)
    case 'indexOf':
      return plain(text.indexOf(given), of)
    case 'concat':
      return plain(text + given, part && 'text')
    case 'split':
      return { kind: 'list', items: text.split(given).map((piece) => plain(piece, of)) }
    default:
      return null
  }
}

function pieceOf(text: string, name: string, args: readonly Concrete[], part: Part | null): Concrete | null {
  const [from, to] = args.map((arg) => (arg.kind === 'plain' && typeof arg.value === 'number' ? arg.value : null))
  if (from === null || from === undefined || (args.length > 1 && to === null)) return null
  const end = to ?? undefined
  const of = part && 'other'
  if (name === 'slice') return plain(text.slice(from, end), of)
  if (name === 'substring') return plain(text.substring(from, end), of)
  if (name === 'substr') return plain(end === undefined ? text.slice(from) : text.slice(from).slice(0, end), of)
  return plain(text.charAt(from), of)
}

function runPattern(context: MethodContext, pattern: Extract<Concrete, { kind: 'regexp' }>, given: Concrete): Concrete {
  const text = textOf(given)
  const touched = isTouched(given)
  if (text === null || given.kind === 'unknown') return unknown(touched)
  const part = given.kind === 'plain' ? given.of : touched ? 'text' : null
  if (part !== null)
    context.note({ op: 'pattern', part, texts: [pattern.source], flags: pattern.flags, ref: context.ref })
  const found = matches(pattern.source, pattern.flags, text)
  return found === null ? unknown(touched) : plain(found, part && 'other')
}

const MEMBERSHIP = new Set(['includes', 'has', 'contains'])

function listMethod(
  context: MethodContext,
  items: readonly Concrete[],
  name: string,
  args: readonly Concrete[],
): Concrete | null {
  const [first] = args
  if (name === 'join') return joinedList(items, first)
  if (!first) return null
  if (MEMBERSHIP.has(name) || name === 'indexOf') return membership(context, items, name, first)
  if (name === 'map' || name === 'filter' || name === 'some' || name === 'every' || name === 'find') {
    const results = items.map((item) => context.apply(first, [item]))
    return name === 'map' ? { kind: 'list', items: results } : byTruth(items, results, name)
  }
  return null
}

function joinedList(items: readonly Concrete[], by: Concrete | undefined): Concrete | null {
  const between = by === undefined ? ',' : by.kind === 'plain' ? String(by.value) : null
  const pieces = items.map((item) => (item.kind === 'plain' ? textOf(item) : null))
  if (between === null || pieces.includes(null)) return null
  return plain(pieces.join(between), items.some(isTouched) ? 'text' : null)
}

function membership(
  context: MethodContext,
  items: readonly Concrete[],
  name: string,
  wanted: Concrete,
): Concrete | null {
  if (wanted.kind !== 'plain' || items.some((item) => item.kind !== 'plain')) return null
  const values = items.map((item) => (item.kind === 'plain' ? item.value : undefined))
  if (wanted.of !== null)
    context.note({ op: 'listed', part: wanted.of, texts: values.map(String), flags: '', ref: context.ref })
  const at = values.indexOf(wanted.value)
  return plain(name === 'indexOf' ? at : at >= 0, wanted.of && 'other')
}

function byTruth(items: readonly Concrete[], results: readonly Concrete[], name: string): Concrete | null {
  const truths = results.map(truthOf)
  const of = results.some(isTouched) ? ('other' as const) : null
  if (name === 'some' && truths.includes(true)) return plain(true, of)
  if (name === 'every' && truths.includes(false)) return plain(false, of)
  if (truths.includes(null)) return null
  if (name === 'some' || name === 'every') return plain(name === 'every', of)
  const kept = items.filter((_, i) => truths[i])
  return name === 'filter' ? { kind: 'list', items: kept } : (kept[0] ?? plain(undefined, of))
}
