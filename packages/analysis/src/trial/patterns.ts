// Regular expressions of checks: texts that they match, made from their syntax, and whether running them is cheap.
import { parseRegExpLiteral, visitRegExpAST, type AST } from '@eslint-community/regexpp'
import { MAX_PATTERN_SAMPLES, MAX_PATTERN_WORK } from '../limits'

/** A text made from a pattern, in which one open place may be filled by an attacker. */
export interface PatternSample {
  readonly text: string
  /** What the attacker filled in; null in the text that the author had in mind. */
  readonly filled: string | null
}

/** What an attacker puts into a place that takes any text. */
const FILLINGS = ['attacker.test/', 'attacker.test?', 'attacker.test#', 'a.attacker.test/', 'evil']

/** The pattern of a literal; null where it is malformed. */
export function parsePattern(source: string, flags: string): AST.Pattern | null {
  try {
    return parseRegExpLiteral(`/${source === '' ? '(?:)' : source}/${flags}`).pattern
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Runs a pattern on a text; null where it might take long, or is malformed. */
export function matches(source: string, flags: string, text: string): boolean | null {
  const pattern = parsePattern(source, flags)
  if (!pattern || !isCheap(pattern)) return null
  return new RegExp(source, flags.replace(/[gy]/g, '')).test(text)
}

/** No loop in a loop, no choice in a loop, few loops: the work is bounded by a small power of the text's length. */
function isCheap(pattern: AST.Pattern): boolean {
  let loops = 0
  let isBad = false
  visitRegExpAST(pattern, {
    onQuantifierEnter: (node) => {
      if (node.max === Infinity) loops++
      if (node.max > 1 && node.element.type !== 'Character' && repeats(node.element, node.max) > MAX_PATTERN_WORK)
        isBad = true
    },
    onBackreferenceEnter: () => {
      isBad = true
    },
  })
  return !isBad && loops <= 4
}

/** Ways that one loop over the element can be gone, roughly. */
function repeats(element: AST.Element, times: number): number {
  let inside = 1
  visitRegExpAST(element, {
    onQuantifierEnter: (node) => {
      inside *= node.max > 1 ? node.max : 2
    },
    onAlternativeEnter: (node) => {
      if (node.parent.alternatives.length > 1) inside *= 2
    },
  })
  return inside === 1 ? 1 : inside * times
}

/** Texts that match the pattern: as its author meant it, and with each open place filled by an attacker. */
export function samplesOf(source: string, flags: string): readonly PatternSample[] {
  const pattern = parsePattern(source, flags)
  if (!pattern) return []
  const open: AST.Node[] = []
  const choices: { readonly node: AST.Node; readonly index: number }[] = [{ node: pattern, index: 0 }]
  visitRegExpAST(pattern, {
    onQuantifierEnter: (node) => {
      if (node.max > 3) open.push(node)
      else if (node.min === 0) choices.push({ node, index: 1 })
    },
    onCharacterSetEnter: (node) => {
      if (node.kind === 'any' && node.parent.type !== 'Quantifier') open.push(node)
    },
    onAlternativeEnter: (node) => {
      const index = node.parent.alternatives.indexOf(node)
      if (index > 0) choices.push({ node: node.parent, index })
    },
  })
  const samples: PatternSample[] = []
  for (const choice of choices) {
    samples.push({ text: write(pattern, choice, null), filled: null })
    for (const node of open) {
      const fillings = node.type === 'Quantifier' ? FILLINGS : ['x']
      for (const text of fillings) samples.push({ text: write(pattern, choice, { node, text }), filled: text })
    }
    if (samples.length > MAX_PATTERN_SAMPLES) break
  }
  return samples.slice(0, MAX_PATTERN_SAMPLES)
}

interface Choice {
  readonly node: AST.Node
  readonly index: number
}

interface Filling {
  readonly node: AST.Node
  readonly text: string
}

function write(node: AST.Node, choice: Choice, filling: Filling | null): string {
  if (filling?.node === node) return filling.text
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup': {
      const chosen = node.alternatives[choice.node === node ? choice.index : 0]
      return (chosen?.elements ?? []).map((element) => write(element, choice, filling)).join('')
    }
    case 'Quantifier':
      return write(node.element, choice, filling).repeat(timesOf(node, choice, filling))
    case 'Character':
      return String.fromCodePoint(node.value)
    case 'CharacterSet':
      return charOfSet(node)
    case 'CharacterClass':
      return charOfClass(node)
    default:
      return ''
  }
}

/** As few as may be, but one where the choice or the filling stands inside. */
function timesOf(node: AST.Quantifier, choice: Choice, filling: Filling | null): number {
  const isWanted = (inner: AST.Node | undefined): boolean =>
    inner !== undefined && inner.start >= node.start && inner.end <= node.end
  if (node.min > 0) return Math.min(node.min, 8)
  return (choice.node !== undefined && choice.index > 0 && isWanted(choice.node)) || isWanted(filling?.node) ? 1 : 0
}

function charOfSet(node: AST.CharacterSet): string {
  if (node.kind === 'any') return '.'
  if (node.kind === 'digit') return node.negate ? 'a' : '1'
  if (node.kind === 'space') return node.negate ? 'a' : ' '
  return node.kind === 'word' && node.negate ? '-' : 'a'
}

function charOfClass(node: AST.CharacterClass): string {
  if (node.negate) return 'a'
  for (const element of node.elements) {
    if (element.type === 'Character') return String.fromCodePoint(element.value)
    if (element.type === 'CharacterClassRange') return String.fromCodePoint(element.min.value)
    if (element.type === 'CharacterSet') return charOfSet(element)
  }
  return 'a'
}
