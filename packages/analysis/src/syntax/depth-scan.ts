// How deep a text nests, before a parser that recurses sees it. Linear, without a parser; it rather counts too much.
import { MAX_EXPRESSION_TOKENS, MAX_RAW_DEPTH, MAX_SOURCE_DEPTH } from '../limits'
import { skipComment, skipRegExp, skipString, skipTemplateText } from './skip-tokens'

/** What {@link depthScan} found; `at` is the offset where the limit is passed. */
export interface DepthScan {
  readonly exceeded: boolean
  readonly at: number
}

/** One open bracket (or the text around all of them): how deep what stands in it nests besides. */
interface Level {
  /** Operators and keywords that recurse to the right, in the current statement: `!`, `=>`, `?`, `=`. */
  run: number
  /** `else` and bare nested statements in the current chain. */
  chain: number
  /** Open JSX elements. */
  tags: number
  /** Tokens of the current expression. */
  tokens: number
  /** A statement may have ended: the next word tells whether an `else` goes on with it. */
  mayEnd: boolean
  readonly kind: LevelKind
}

/** `?` opens a level that `:` closes, so that balanced trees of conditions are not mistaken for deep ones. */
type LevelKind = 'bracket' | 'template' | 'ternary'

const PREFIX_WORDS: ReadonlySet<string> = new Set([
  'typeof',
  'void',
  'delete',
  'await',
  'new',
  'yield',
  'extends',
  'keyof',
  'infer',
])
const BARE_WORDS: ReadonlySet<string> = new Set(['if', 'for', 'while', 'do', 'with'])
const REGEXP_WORDS: ReadonlySet<string> = new Set(
  'return typeof case in of do else void delete throw new await yield instanceof'.split(' '),
)
/** Words with which an expression goes on in the next line. */
const INFIX_WORDS: ReadonlySet<string> = new Set(['in', 'of', 'instanceof', 'as', 'is', 'satisfies', 'else'])
/** No word that means something here is longer. */
const LONGEST_WORD = 10

/** Scans a text. Strings, comments, templates and regular expressions are skipped as well as can be told without a parser. */
export function depthScan(source: string, limit = MAX_SOURCE_DEPTH): DepthScan {
  const raw = rawDepth(source, MAX_RAW_DEPTH)
  return raw.exceeded ? raw : new Scanner(source, limit).scan()
}

/** Counts brackets wherever they stand: what the careful scan takes for a string may be none. */
function rawDepth(source: string, limit: number): DepthScan {
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    const c = source.charCodeAt(i)
    if (c === 40 || c === 91 || c === 123) {
      if (++depth > limit) return { exceeded: true, at: i }
    } else if ((c === 41 || c === 93 || c === 125) && depth > 0) depth--
  }
  return { exceeded: false, at: -1 }
}

/** Reads one text from start to end. */
class Scanner {
  readonly #levels: Level[] = []
  #level: Level = newLevel('bracket')
  #total = 0
  #at = 0
  /** The last token can end an operand, so that `/` divides and `-` subtracts. */
  #afterOperand = false
  #afterParenthesis = false
  #lastWord = ''
  #brokeLine = false

  constructor(
    readonly source: string,
    readonly limit: number,
  ) {}

  scan(): DepthScan {
    const { source } = this
    if (source.startsWith('#!')) this.#at = skipComment(source, 0)
    while (this.#at < source.length) {
      this.#token(source.charCodeAt(this.#at))
      if (this.#total > this.limit || this.#level.tokens > MAX_EXPRESSION_TOKENS)
        return { exceeded: true, at: Math.min(this.#at, source.length) }
    }
    return { exceeded: false, at: -1 }
  }

  #token(c: number): void {
    if (c === 10 || c === 13) this.#brokeLine = true
    if (c > 32) this.#level.tokens++
    if (c <= 32) this.#at++
    else if (isWordCode(c)) this.#word()
    else if (c === 34 || c === 39) this.#operand(skipString(this.source, this.#at))
    else if (c === 96) this.#template(this.#at + 1)
    else if (c === 47) this.#slash()
    else if (c === 40 || c === 91 || c === 123) this.#open('bracket', this.#at + 1)
    else if (c === 41 || c === 93 || c === 125) this.#close(c)
    else this.#operator(c)
  }

  #word(): void {
    const { source } = this
    let end = this.#at + 1
    while (end < source.length && isWordCode(source.charCodeAt(end))) end++
    const word = end - this.#at > LONGEST_WORD ? '' : source.slice(this.#at, end)
    this.#endStatementBefore(word)
    if (word === 'else') this.#add('chain', 1)
    else if (BARE_WORDS.has(word) && this.#lastWord !== 'else') this.#add('chain', 1)
    else if (PREFIX_WORDS.has(word)) this.#add('run', 1)
    this.#lastWord = word
    this.#afterOperand = !REGEXP_WORDS.has(word)
    this.#afterParenthesis = false
    this.#brokeLine = false
    this.#at = end
  }

  /** Behind `;`, `}` or a line break between two operands a new statement starts, unless `else` goes on with the old one. */
  #endStatementBefore(word: string): void {
    const isBreak = this.#brokeLine && this.#afterOperand && !INFIX_WORDS.has(word)
    if (isBreak) this.#endExpression()
    if (this.#level.mayEnd && !INFIX_WORDS.has(word)) this.#level.tokens = 0
    // Behind `)` a bare body may follow: `if (a)`, line break, `if (b)`.
    if ((this.#level.mayEnd || (isBreak && !this.#afterParenthesis)) && word !== 'else') this.#reset('chain')
    this.#level.mayEnd = false
  }

  #operand(end: number): void {
    this.#at = Math.max(end, this.#at + 1)
    this.#afterOperand = true
    this.#afterParenthesis = false
    this.#lastWord = ''
    this.#brokeLine = false
  }

  /** Reads the text of a template up to its end or to `${`, which is a bracket. */
  #template(from: number): void {
    const end = skipTemplateText(this.source, from)
    if (this.source.charCodeAt(end) === 36) this.#open('template', end + 2)
    else this.#operand(end + 1)
  }

  #slash(): void {
    const next = this.source.charCodeAt(this.#at + 1)
    if (next === 47 || next === 42) {
      const end = skipComment(this.source, this.#at)
      if (this.source.slice(this.#at, end).includes('\n')) this.#brokeLine = true
      this.#at = end
      return
    }
    if (next === 62) {
      if (this.#level.tags > 0) this.#add('tags', -1)
      this.#infix(2)
      return
    }
    const end = this.#afterOperand ? -1 : skipRegExp(this.source, this.#at)
    if (end > 0) this.#operand(end)
    else this.#infix(1)
  }

  #open(kind: LevelKind, next: number): void {
    this.#levels.push(this.#level)
    this.#level = newLevel(kind)
    this.#total++
    this.#infix(next - this.#at)
  }

  #close(c: number): void {
    while (this.#level.kind === 'ternary') this.#pop()
    const { kind } = this.#level
    this.#pop()
    if (kind === 'template' && c === 125) {
      this.#template(this.#at + 1)
      return
    }
    if (c === 125) this.#level.mayEnd = true
    this.#operand(this.#at + 1)
    this.#afterParenthesis = c === 41
  }

  #pop(): void {
    const outer = this.#levels.pop()
    if (outer === undefined) return
    this.#total -= 1 + this.#level.run + this.#level.chain + this.#level.tags
    this.#level = outer
  }

  /** `?` of a condition; `?.`, `??` and the `?` of an optional parameter are none. */
  #question(next: number): void {
    if (next === 46 || next === 63) this.#infix(2)
    else if (next === 58 || next === 41 || next === 44 || next === 59 || next === 61) this.#infix(1)
    else this.#open('ternary', this.#at + 1)
  }

  #colon(): void {
    if (this.#level.kind === 'ternary') this.#pop()
    this.#add('run', 1)
    this.#infix(1)
  }

  /** What ends an expression ends the conditions in it. */
  #endExpression(): void {
    while (this.#level.kind === 'ternary') this.#pop()
    this.#reset('run')
    this.#level.tokens = 0
  }

  #operator(c: number): void {
    const next = this.source.charCodeAt(this.#at + 1)
    if (c === 59 || c === 44) {
      this.#endExpression()
      if (c === 59) this.#level.mayEnd = true
      this.#infix(1)
    } else if (c === 60) this.#lessThan(next)
    else if (c === 43 || c === 45) this.#sign(c, next)
    else if (c === 63) this.#question(next)
    else if (c === 58) this.#colon()
    else if (c === 61) this.#equals(next)
    else {
      if (c === 33 || c === 126 || (c === 42 && next === 42)) this.#add('run', 1)
      this.#infix(1)
    }
  }

  /** `=` recurses to the right, unless a text follows or an attribute's value. */
  #equals(next: number): void {
    const isAttribute = next === 34 || next === 39 || (next === 123 && this.#level.tags > 0)
    if (!isAttribute) this.#add('run', 1)
    this.#infix(next === 61 || next === 62 ? 2 : 1)
  }

  #lessThan(next: number): void {
    if (next === 47) {
      if (this.#level.tags > 0) this.#add('tags', -1)
      this.#infix(2)
      return
    }
    if (!this.#afterOperand && (next === 62 || isWordCode(next))) this.#add('tags', 1)
    else this.#add('run', 1)
    this.#infix(1)
  }

  #sign(c: number, next: number): void {
    if (!this.#afterOperand) this.#add('run', 1)
    if (next === c) this.#at += 2
    else this.#infix(1)
  }

  #infix(length: number): void {
    this.#at += length
    this.#afterOperand = false
    this.#lastWord = ''
    this.#brokeLine = false
  }

  #add(field: 'run' | 'chain' | 'tags', by: number): void {
    this.#level[field] += by
    this.#total += by
  }

  #reset(field: 'run' | 'chain'): void {
    this.#total -= this.#level[field]
    this.#level[field] = 0
  }
}

const newLevel = (kind: LevelKind): Level => ({ run: 0, chain: 0, tags: 0, tokens: 0, mayEnd: false, kind })

function isWordCode(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95 || c === 36 || c > 127
}
