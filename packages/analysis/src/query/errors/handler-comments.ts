// Comments in and around an error handler that give a reason for dropping the error.
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import type { CallSite } from '../../flow/module-flow'
import type { ModuleView } from '../view'
import { MAX_FUNCTION_COMMENT, MAX_LOOK_BACK } from '../../limits'

/** Comments to tools and to whoever will mend the code: they give no reason. */
const NO_REASON =
  /^\s*(todo|fixme|xxx|hack|bug|bad|wrong|insecure|unsafe|vulnerab\w*|eslint[-\s]|istanbul|c8|prettier-|@ts-|noinspection|logwright)|\b(should|must|needs? to) (log|report|be (logged|reported))/i

/** Words that only say that here is a handler of errors: `// handle the error`, `// catch block`. */
const SAYS_NOTHING =
  /^(an?|all|any|block|case|catch(es|ing)?|caught|errors?|err|exceptions?|handle[drs]?|handling|here|if|is|of|on|the|this|thrown?|try|was|when)$/i

/** A heading of the branch, which names the errors that come to it: `// Handle access errors`, `// Generic error`. */
const HEADING =
  /\b(?:handle|handles|handling|catch|process) (?:\w+ ){0,4}(?:errors?|failures?|exceptions?)\b|\b(?:generic|other|unknown|unexpected|general|unhandled) (?:errors?|exceptions?)\b/gi

/** That nothing is logged here is what is reported, and no reason for it: `// not logged`, `// the error is never logged here`. */
const ONLY_UNLOGGED =
  /^\W*((an?|the|this|errors?|exceptions?|failures?|is|are|was|gets?|being)\W+)*(not|no|never|nothing|without)\W+((is|gets?|being|ever|an?)\W+)*(logs?|logged|logging)(\W+(here|at|all|anywhere))*\W*$/i

/**
 * A comment is a reason when it says something: a word in an empty handler, two words beside code, and no mere marker. That an error is
 * caught or handled here is to be seen without it.
 */
export function isReason(comment: string, isEmpty: boolean): boolean {
  if (NO_REASON.test(comment) || ONLY_UNLOGGED.test(comment)) return false
  const words = comment.replace(HEADING, ' ').match(/[a-z]{2,}|[^\0-\x7f]{2,4}/gi) ?? []
  return EXCUSE.test(comment) || (words.length >= (isEmpty ? 1 : 2) && words.some((word) => !SAYS_NOTHING.test(word)))
}

/** Words by which a comment above a statement speaks of an error that is dropped on purpose. */
const EXCUSE =
  /ignor|suppress|prevent|best[- ]effort|no-?op\b|don't care|doesn't matter|expected|avoid|fall(s|ing)? ?back|harmless|on purpose|nobody left|already (logged|reported|handled)|intentional|nowhere to|opportunistic|silent(ly)?|non-?(fatal|critical)|not (fatal|critical)|swallow (the |any |all |this )?(errors?|rejections?)|gracefully|optimistic/i

/** A comment anywhere inside a handler that speaks of dropping the error on purpose. */
export function excuseIn(view: ModuleView, body: Range | null): string | null {
  if (!body) return null
  for (const match of view.text.slice(body.start, body.end).matchAll(/(?:^|\s)\/\/([^\n]*)/g)) {
    if (EXCUSE.test(match[1] ?? '')) return (match[1] ?? '').trim()
  }
  return null
}

/** A comment on the lines right above the statement that the call belongs to, or on the line of its end. */
export function commentAbove(view: ModuleView, site: CallSite, isEmpty: boolean): string | null {
  const at = view.positions.functions[site.ref.fn]?.statement[site.ref.value]
  const statement = at === undefined || at < 0 ? undefined : view.positions.statements[at]
  if (!statement) return null
  const { start, names } = view.positions.functions[site.ref.fn] ?? {}
  // Above the statement, the call, or its own link of a chain.
  const above = [
    statement.start,
    start?.[site.ref.value] ?? statement.start,
    names?.[site.call.callee]?.start ?? statement.start,
  ]
    .map((offset) => startOfLine(view.text, offset))
    .map((begin) => linesAbove(view.text, begin) || blockAbove(view.text, begin))
    .find((lines) => EXCUSE.test(lines))
  if (above !== undefined) return above
  const inside = /\/\*([\s\S]*?)\*\//.exec(
    view.text.slice(Math.max(statement.start, statement.end - MAX_LOOK_BACK), statement.end),
  )
  const said = inside?.[1]?.trim() ?? ''
  if (inside && (isEmpty || EXCUSE.test(said))) return said
  const behind = commentBehind(view, statement)
  return behind !== null && (isEmpty || EXCUSE.test(behind)) ? behind : null
}

/**
 * What the comments at a `try` around a call say of dropping its errors: above the `try`, or in its `catch`. Where both handlers are empty,
 * any reason in the outer one is theirs.
 */
export function commentOfEnclosing(view: ModuleView, { ref }: CallSite, isEmpty: boolean): string | null {
  const fn = view.facts.functions[ref.fn]
  const block = view.flow.cfg(ref.fn).blockOf[ref.value] ?? -1
  for (let at = fn?.blocks[block]?.region ?? null; fn && at !== null; at = fn.tries[at]?.outer ?? null) {
    const around = fn.tries[at]
    const said = around?.comment ?? ''
    const isOfBoth = isEmpty && around?.isEmpty === true && isReason(said, true)
    if (around?.kind === 'catch' && (isOfBoth || EXCUSE.test(said))) return said
  }
  if ((fn?.blocks[block]?.region ?? null) === null) return null
  const offset = view.positions.functions[ref.fn]?.start[ref.value] ?? 0
  const from = Math.max(0, offset - MAX_LOOK_BACK)
  const opening = [...view.text.slice(from, offset).matchAll(/\btry\s*\{/g)].pop()
  if (!opening || isClosed(view.text.slice(from + opening.index, offset))) return null
  const above = linesAbove(view.text, startOfLine(view.text, from + opening.index))
  return EXCUSE.test(above) ? above : null
}

/** More braces are closed than opened behind the first. */
function isClosed(text: string): boolean {
  let depth = 0
  for (const brace of text.replace(/\/\/[^\n]*/g, '').match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return true
  }
  return false
}

/** The `//` lines that stand above an offset, with at most `gap` blank lines between, as one text. */
function linesAbove(text: string, offset: number, gap: 0 | 1 = 0): string {
  const before = text.slice(Math.max(0, offset - MAX_LOOK_BACK), offset)
  const lines = /((?:^|\n)[ \t]*\/\/[^\n]*)+(?:\r?\n[ \t]*){1,2}$/.exec(before)
  if (gap === 0 && /\n\s*\n\s*$/.test(before)) return ''
  return lines ? lines[0].replace(/\s*\/\/\s?/g, ' ').trim() : ''
}

/** The comment between `/*` and its end that stands right above a line; empty where none does. */
function blockAbove(text: string, begin: number): string {
  const before = text.slice(Math.max(0, begin - MAX_FUNCTION_COMMENT), begin)
  const open = /\*\/\s*$/.test(before) ? before.lastIndexOf('/*') : -1
  return open < 0 ? '' : before.slice(open).replace(/\s*\n\s*\*?\s*/g, ' ')
}

/** Where the line begins on which an offset stands. */
function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** Words by which the comment of a function says what it answers where it fails. */
const SAYS_ANSWER =
  /(return(s|ing)?|resolves?( to| with)?|yields?|gives?|falls? back to|@returns?) [^.;]{0,80}\b(if|when|on|unless|or)\b[^.;]{0,60}\b(fail(s|ed|ure|ures|ing)?|errors?|throws?|reject(s|ed)?|unavailable|unreachable|inaccessible|missing|absent|cannot|can't|could not|not (found|exist|available|installed|supported|readable))\b|\b(null|undefined|false|empty) (if|when) [^.;]{0,100}\b(unauthenticated|expired|fail(s|ed)?|errors?|throws|missing)\b|never (throws|rejects|fails)|does(n't| not) (throw|reject)|best[- ]effort|(errors?|failures?|outcome|rejections?) (is|are) (deliberately |intentionally )?(ignored|swallowed|suppressed|expected)|(ignores?|swallows?) (all |any )?(errors?|failures?)/i

/** The comment right above a function, when it says what the function answers where it fails. */
export function answerOfFunction(view: ModuleView, fn: FunctionIndex): string | null {
  const head = view.positions.functions[fn]?.head
  if (!head) return null
  const begin = startOfLine(view.text, head.start)
  const said = linesAbove(view.text, begin) || blockAbove(view.text, begin)
  return SAYS_ANSWER.test(said) ? said : null
}

/** Words by which a comment at a `try` says that a question is asked, or that there is another way. */
const QUESTION =
  /\b(check|whether|exists?|valid|optional|fall ?back|(if|when) (that|it|this|the \w+) fails|in case (\w+ ){0,4}(not|no|fails?|missing|unsupported)|may (fail|throw)|might (fail|throw)|attempt(?!s? to\b)|whatever we can|opportunistic|non-?(fatal|critical)|catch \w* ?errors|try[ /-]?catch)/i

/** The comment above a `try`, or the first inside it, when it says that failing is one of the answers. */
export function questionAtTry(view: ModuleView, firstCall: ValueRef | null): string | null {
  if (!firstCall) return null
  const at = view.positions.functions[firstCall.fn]?.statement[firstCall.value]
  const statement = at === undefined || at < 0 ? undefined : view.positions.statements[at]
  if (!statement) return null
  const from = Math.max(0, statement.start - MAX_LOOK_BACK)
  const opening = [...view.text.slice(from, statement.start).matchAll(/\btry\s*\{((?:\s*\/\/[^\n]*)*)/g)].pop()
  if (!opening) return null
  const said = `${linesAbove(view.text, from + opening.index, 1)} ${opening[1] ?? ''}`
  return QUESTION.test(said) ? said : null
}

/**
 * `try { page = await find('index') } catch {}`, and behind it `// only where the page exists` above `if (page)`: the comment at the question
 * whether something came of the `try`. `written` are the variables that the `try` writes.
 */
export function questionBehindTry(view: ModuleView, body: Range | null, written: readonly string[]): string | null {
  if (!body) return null
  const behind = view.text.slice(body.end, body.end + MAX_LOOK_BACK)
  const asked = /^\s*((?:\/\/[^\n]*\n\s*)+)if\s*\(\s*!?\s*([\w$]+)\s*\)/.exec(behind)
  if (!asked || !written.includes(asked[2] ?? '')) return null
  return QUESTION.test(asked[1] ?? '') ? (asked[1] ?? '').replace(/\s*\/\/\s?/g, ' ').trim() : null
}

/** `} // failed to fetch` behind an empty handler, on the line of its end. */
export function commentBehind(view: ModuleView, body: Range | null): string | null {
  if (!body) return null
  const match = /^[;,) \t]*\/\/([^\n]*)/.exec(view.text.slice(body.end, body.end + MAX_LOOK_BACK))
  return match ? (match[1] as string).trim() : null
}

/**
 * The branch in which a callback asks for its error, with the comment lines above it; null where it does not ask so. What is said
 * elsewhere in the callback is about other things.
 */
export function branchOfError(view: ModuleView, body: Range | null, name: string | null): Range | null {
  if (!body || name === null) return null
  const inside = view.text.slice(body.start, body.end)
  const asked = new RegExp(
    `(?:[ \\t]*//[^\\n]*\\n)*[ \\t]*(?:\\}\\s*else\\s*)?\\bif\\s*\\(\\s*${name.replaceAll('$', '\\$')}\\b[^!(){}]*\\)\\s*`,
  ).exec(inside)
  if (!asked) return null
  const from = asked.index + asked[0].length
  const end = inside[from] === '{' ? endOfBlock(inside, from) : endOfLine(inside, from)
  return { start: body.start + asked.index, end: body.start + end }
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

/** Braces in texts and comments count as others do: the range is only looked at for comments. */
function endOfBlock(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at + 1
  }
  return text.length
}

/** The first comment directly inside a body; where the error is asked for in a branch, only one right above it. */
export function bodyComment(view: ModuleView, body: Range | null, branch: Range | null): string | null {
  if (!body || (branch !== null && view.text.slice(body.start + 1, branch.start).trim() !== '')) return null
  const inside = view.text.slice(body.start + 1, body.end - 1)
  const match = /^\s*(?:\/\/([^\n]*)|\/\*([\s\S]*?)\*\/)/.exec(inside)
  return match ? (match[1] ?? match[2] ?? '').trim() : null
}

/** `if (err) { // does not exist` and what is done then: the first words of the branch of an error say that it is an ordinary answer. */
export function absenceInBranch(view: ModuleView, body: Range | null): string | null {
  if (!body) return null
  const match = /\bif\s*\(\s*_*(?:e|er|err|error)\s*\)\s*\{\s*\/\/([^\n]*)/.exec(
    view.text.slice(body.start + 1, body.end - 1),
  )
  const said = match?.[1] ?? ''
  return /\b(does ?n[o']?t exist|not (there|found|deployed|available|supported|present)|no such|nothing there|no longer)\b/i.test(
    said,
  )
    ? said.trim()
    : null
}

/** `if (err) { // not worth a retry }`: the comment that is all there is in a branch of a handler. */
export function commentInBranch(view: ModuleView, body: Range | null): string | null {
  if (!body) return null
  const inside = view.text.slice(body.start + 1, body.end - 1)
  const match = /\bif\s*\([^{}]*\)\s*\{\s*(?:\/\/([^\n]*)|\/\*([\s\S]*?)\*\/)\s*\}/.exec(inside)
  return match ? (match[1] ?? match[2] ?? '').trim() : null
}
