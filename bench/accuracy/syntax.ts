// Syntax trees of corpus files with parent links: what the places for seeded defects are looked for in.
import { parseSync } from 'oxc-parser'

/** An ESTree node with offsets into the text. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** A parsed file. */
export interface ParsedFile {
  readonly path: string
  readonly text: string
  /** All nodes, parents before children, in source order. */
  readonly nodes: readonly SyntaxNode[]
  readonly comments: readonly { readonly start: number; readonly end: number }[]
  readonly parent: (node: SyntaxNode) => SyntaxNode | null
}

/** Larger files are left alone: they are data or generated code, and deep nesting there can end a native parser. */
const MAX_LENGTH = 600_000

/** Parses a file; null when it is too large or has a syntax error. */
export function parseFile(path: string, text: string): ParsedFile | null {
  if (text.length > MAX_LENGTH) return null
  const lang = /\.tsx$/.test(path) ? 'tsx' : /\.[cm]?ts$/.test(path) ? 'ts' : 'jsx'
  const options = { lang, preserveParens: false } as const
  const asModule = parseSync(path, text, options)
  const isModule = asModule.errors.length === 0
  const result = isModule ? asModule : parseSync(path, text, { ...options, sourceType: 'commonjs' })
  const program: unknown = result.program
  if (result.errors.length > 0 || !isNode(program)) return null
  const parents = new Map<SyntaxNode, SyntaxNode>()
  const nodes = nodesIn(program)
  for (const node of nodes) for (const inner of childrenOf(node)) parents.set(inner, node)
  return { path, text, nodes, comments: result.comments, parent: (node) => parents.get(node) ?? null }
}

/** Whether a value is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value
}

/** The node under a key, or null. */
export function child(node: SyntaxNode | null, key: string): SyntaxNode | null {
  const value = node?.[key]
  return isNode(value) ? value : null
}

/** The nodes in the list under a key. */
export function childList(node: SyntaxNode | null, key: string): SyntaxNode[] {
  const value = node?.[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** An identifier's name, or the name of a property that is not computed; else null. */
export function nameOf(node: SyntaxNode | null): string | null {
  if (node === null) return null
  if (node.type === 'MemberExpression') return node['computed'] === true ? null : nameOf(child(node, 'property'))
  if (node.type === 'ChainExpression') return nameOf(child(node, 'expression'))
  const name = node['name']
  return typeof name === 'string' ? name : node.type === 'ThisExpression' ? 'this' : null
}

/** `a.b.c` as names, from the outside in; a part that is a call contributes its callee's names. */
export function namesOfChain(node: SyntaxNode | null): string[] {
  const names: string[] = []
  for (let at = node; at !== null;) {
    if (at.type === 'CallExpression') at = child(at, 'callee')
    else if (at.type === 'ChainExpression' || at.type === 'TSNonNullExpression') at = child(at, 'expression')
    else {
      const name = nameOf(at)
      if (name !== null) names.unshift(name)
      at = at.type === 'MemberExpression' ? child(at, 'object') : null
    }
  }
  return names
}

/** Whether a node is a function. */
export function isFunction(node: SyntaxNode): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)
}

/** The ancestors of a node, innermost first. */
export function* ancestors(file: ParsedFile, node: SyntaxNode): Generator<SyntaxNode> {
  for (let at = file.parent(node); at !== null; at = file.parent(at)) yield at
}

/** A node and all nodes inside it, parents before children, in source order. */
export function nodesIn(outer: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  const pending = [outer]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node)
    pending.push(...childrenOf(node).reverse())
  }
  return found
}

/** Whether an identifier node stands for a value, not for a property's or a member's name. */
export function isReference(file: ParsedFile, node: SyntaxNode): boolean {
  if (node.type !== 'Identifier') return false
  const parent = file.parent(node)
  if (parent?.type === 'MemberExpression') return parent['computed'] === true || child(parent, 'object') === node
  if (parent?.type === 'Property') return parent['computed'] === true || child(parent, 'value') === node
  return true
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) children.push(...value.filter(isNode))
    else if (isNode(value)) children.push(value)
  }
  return children.sort((a, b) => a.start - b.start)
}
