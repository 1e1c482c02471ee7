// How deep a recursive parser would go, from the text alone, in one pass. The native parser overflows its stack (and ends the
// process) at some 4,000 nested functions, so what is nested deeper than a limit is never handed to it.
//
// The bound counts open brackets and, in each of them, everything that makes a parser recurse without a bracket since the last
// statement or comma: prefix operators, `=>`, `? :`, `=`, `if (…)` without braces, type arguments, elements. It need not be
// exact: regular expressions and text inside elements are read roughly. Real code stays below 250.
import { MAX_NESTING, MAX_OPERANDS } from '../limits'

/** Words that open a nested statement, operand or type. */
const NESTING_WORDS: ReadonlySet<string> = new Set(
  'if for while do with await yield typeof void delete new keyof unique infer extends'.split(' '),
)
/** Words that begin a statement, whatever stands before them. */
const STATEMENT_WORDS: ReadonlySet<string> = new Set(
  'const let var import export return throw case default break continue'.split(' '),
)
/** Words that go on with what stands before them, on a new line or behind a brace. */
const CONTINUING_WORDS: ReadonlySet<string> = new Set(
  'else catch finally while in of instanceof as satisfies extends implements is'.split(' '),
)
/** Words behind which an operand is still to come. */
const PREFIX_WORDS: ReadonlySet<string> = new Set([
  ...NESTING_WORDS,
  ...'return throw case else in of instanceof as satisfies'.split(' '),
])
/** Words whose parentheses are a head, so that a statement follows. */
const HEAD_WORDS: ReadonlySet<string> = new Set(['if', 'for', 'while', 'with', 'await'])

/** Tokens of one character that are frequent enough to be told without a pattern. */
const BRACKETS: ReadonlySet<string> = new Set('()[]{},;')

/** What is open: a bracket, a template, or the whole text. */
interface Frame {
  readonly kind: '(' | '[' | '{' | '`' | 'text'
  /** Opened by the head of an `if`, `for`, …: what follows the bracket belongs to the same statement. */
  readonly isHead: boolean
  /** Recursion since the last boundary. */
  chain: number
  /** Binary operators since the last boundary. */
  operands: number
  /** Open elements. */
  elements: number
  /** Open type arguments. */
  typeArguments: number
}

/** The scanner's place and what it needs to know of the tokens before. */
interface Scan {
  readonly text: string
  at: number
  frame: Frame
  readonly outer: Frame[]
  /** Sum over all open frames. */
  nesting: number
  deepest: number
  mostOperands: number
  /** The token before ends an operand, so that an operator (or a new statement) follows. */
  afterOperand: boolean
  /** Position behind the token before. */
  lastEnd: number
  /** The word before, or '' when the token before is no word. */
  lastWord: string
  /** A `;` or `}` was the token before: unless a continuing word follows, a statement has ended. */
  maybeEnded: boolean
}

/** The two numbers that decide whether a text may be parsed. */
export interface NestingBound {
  readonly nesting: number
  readonly operands: number
}

/** Bounds the recursion of a parser over `text`; stops early once a limit is passed. */
export function boundNesting(text: string): NestingBound {
  const frame: Frame = openFrame('text', false)
  const scan: Scan = { text, at: 0, frame, outer: [], nesting: 0, deepest: 0, mostOperands: 0, afterOperand: false, lastEnd: 0, lastWord: '', maybeEnded: false } // prettier-ignore
  while (scan.at < text.length && scan.deepest <= MAX_NESTING && scan.mostOperands <= MAX_OPERANDS) step(scan)
  return { nesting: scan.deepest, operands: scan.mostOperands }
}

function openFrame(kind: Frame['kind'], isHead: boolean): Frame {
  return { kind, isHead, chain: 0, operands: 0, elements: 0, typeArguments: 0 }
}

const SPACE = /\s+/y
const COMMENT = /\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?(?:\*\/|$)/y
const WORD = /[\w$#@\\\u0080-\uffff]+/y
const STRING = /'(?:[^'\\\n\r]|\\[^])*'?|"(?:[^"\\\n\r]|\\[^])*"?/y
const REGEXP = /\/(?:[^/\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/[a-z]*/y
const TEMPLATE_TEXT = /(?:[^`\\$]|\\[^]|\$(?!\{))+/y
const OPERATOR = /=>|\.{3}|\?\.(?!\d)|\?\?=?|&&=?|\|\|=?|\*\*=?|[=!]==?|<<=?|<\/|\/>|\+\+|--|[-+*/%&|^]=|<=|[^]/y

function step(scan: Scan): void {
  if (scan.frame.kind === '`') return stepTemplate(scan)
  if (skip(scan, SPACE) || skip(scan, COMMENT)) return
  const start = scan.at
  if (skip(scan, WORD)) return readWord(scan, scan.text.slice(start, scan.at))
  if (skip(scan, STRING) || (!scan.afterOperand && skip(scan, REGEXP))) return endToken(scan, true)
  if (!BRACKETS.has(scan.text[scan.at] ?? '')) skip(scan, OPERATOR)
  else scan.at++
  readOperator(scan, scan.text.slice(start, scan.at))
}

/** Moves behind a match at the scanner's place; false when there is none. */
function skip(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at
  if (!pattern.test(scan.text)) return false
  scan.at = pattern.lastIndex
  return true
}

function endToken(scan: Scan, afterOperand: boolean, word = ''): void {
  scan.afterOperand = afterOperand
  scan.lastWord = word
  scan.maybeEnded = false
  scan.lastEnd = scan.at
}

function stepTemplate(scan: Scan): void {
  if (skip(scan, TEMPLATE_TEXT)) return
  if (scan.text[scan.at] === '`') {
    scan.at++
    close(scan)
    return endToken(scan, true)
  }
  scan.at += 2
  open(scan, '{', false)
  endToken(scan, false)
}

function readWord(scan: Scan, word: string): void {
  const isContinuing = CONTINUING_WORDS.has(word)
  const isOnNewLine =
    scan.afterOperand && /[\n\r\u2028\u2029]/.test(scan.text.slice(scan.lastEnd, scan.at - word.length))
  if (STATEMENT_WORDS.has(word) || ((scan.maybeEnded || isOnNewLine) && !isContinuing)) endStatement(scan)
  if (NESTING_WORDS.has(word)) nest(scan)
  endToken(scan, !PREFIX_WORDS.has(word), word)
}

function readOperator(scan: Scan, operator: string): void {
  const { afterOperand } = scan
  switch (operator) {
    case '(':
    case '[':
    case '{':
      open(scan, operator, operator === '(' && HEAD_WORDS.has(scan.lastWord))
      return endToken(scan, false)
    case '`':
      if (afterOperand) addOperand(scan)
      return open(scan, '`', false)
    case ')':
    case ']':
    case '}':
      return readClosing(scan, operator)
    case ';':
      endToken(scan, false)
      scan.maybeEnded = true
      return
    case ',':
      endStatement(scan)
      return endToken(scan, false)
    case '<':
    case '>':
    case '</':
    case '/>':
      return readAngle(scan, operator)
    case '!':
    case '~':
      if (!afterOperand) nest(scan)
      return endToken(scan, afterOperand)
    case '.':
    case '?.':
    case '...':
    case '++':
    case '--':
      return endToken(scan, afterOperand && operator.length === 2)
    default:
      if (!afterOperand || /^(?:=|=>|\?|:|\*\*|.*[^=!<>]=)$/.test(operator)) nest(scan)
      else addOperand(scan)
      return endToken(scan, false)
  }
}

function readClosing(scan: Scan, bracket: ')' | ']' | '}'): void {
  const { isHead } = scan.frame
  if (bracket === ']' && scan.text[scan.at - 2] === '[') addOperand(scan)
  close(scan)
  endToken(scan, !isHead && scan.frame.kind !== '`')
  scan.maybeEnded = bracket === '}'
}

/** `<` opens type arguments right behind a name, an element where an operand is due, and compares otherwise. */
function readAngle(scan: Scan, operator: '<' | '>' | '</' | '/>'): void {
  const { frame } = scan
  const isAdjacent = scan.lastEnd === scan.at - operator.length
  if (operator === '<') {
    if (scan.afterOperand && !isAdjacent) addOperand(scan)
    else count(scan, scan.afterOperand ? 'typeArguments' : 'elements', 1)
  } else if (operator !== '>') count(scan, 'elements', -1)
  else if (frame.typeArguments > 0) count(scan, 'typeArguments', -1)
  endToken(scan, operator === '>' && scan.afterOperand && frame.elements === 0)
}

function open(scan: Scan, kind: Frame['kind'], isHead: boolean): void {
  scan.outer.push(scan.frame)
  scan.frame = openFrame(kind, isHead)
  scan.nesting++
  scan.deepest = Math.max(scan.deepest, scan.nesting)
}

function close(scan: Scan): void {
  const outer = scan.outer.pop()
  if (!outer) return endStatement(scan)
  const { chain, elements, typeArguments } = scan.frame
  scan.nesting -= 1 + chain + elements + typeArguments
  scan.frame = outer
  // A template reads on as text, which is where its brace was opened.
}

function nest(scan: Scan): void {
  count(scan, 'chain', 1)
}

function count(scan: Scan, what: 'chain' | 'elements' | 'typeArguments', change: 1 | -1): void {
  if (scan.frame[what] + change < 0) return
  scan.frame[what] += change
  scan.nesting += change
  scan.deepest = Math.max(scan.deepest, scan.nesting)
}

function addOperand(scan: Scan): void {
  scan.frame.operands++
  scan.mostOperands = Math.max(scan.mostOperands, scan.frame.operands)
}

function endStatement(scan: Scan): void {
  const { frame } = scan
  scan.nesting -= frame.chain + frame.typeArguments
  frame.chain = 0
  frame.operands = 0
  frame.typeArguments = 0
}
