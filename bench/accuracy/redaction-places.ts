// Places where a log could leak a secret: the mask around it is deleted or, since masks are few, a harmless logged value is
// replaced by a secret that is in scope.
import type { Candidate } from './candidate'
import { isLogCall, isMaskingCall, isSecretName } from './log-calls'
import { ancestors, child, childList, isFunction, nameOf, nodesIn, type ParsedFile, type SyntaxNode } from './syntax'

const RULE = 'no-sensitive-data-in-logs'

/** Errors and the logging party itself: replacing them would make another log. */
const KEPT_NAME = /^(?:e|ex|err|error|exception|reason|self|that|plugin)$|(?:Err|Error)$/

/** In such files a token is a lexeme. */
const LEXER = /pars|lex|token[i.]|query-?string|grammar|template/i

/** The candidates of one file: those with a real mask, else at most one replacement a log call. */
export function findRedactionPlaces(file: ParsedFile): Candidate[] {
  const logs = file.nodes.filter(isLogCall)
  const masked = logs.flatMap((log) => maskedIn(file, log))
  if (LEXER.test(file.path)) return masked
  const secrets = declaredSecrets(file)
  const others = logs.filter((log) => !nodesIn(log).some((node) => isSecretName(nameOf(node) ?? '')))
  return [...masked, ...others.flatMap((log) => replacement(file, log, secrets))]
}

/** A mask in a log call, where a secret's name stands in the mask's first argument. */
function maskedIn(file: ParsedFile, log: SyntaxNode): Candidate[] {
  return childList(log, 'arguments')
    .flatMap((argument) => nodesIn(argument))
    .flatMap((node) => {
      const value = isMaskingCall(node) ? childList(node, 'arguments')[0] : undefined
      if (value === undefined || !isSecretName(nameOf(value) ?? '')) return []
      const text = file.text.slice(value.start, value.end)
      return [place('deleted', node, text, 'the mask around a logged secret is deleted')]
    })
}

interface Secret {
  readonly name: string
  readonly declaration: SyntaxNode
  /** The block, function or program that the name is known in. */
  readonly scope: SyntaxNode
}

function replacement(file: ParsedFile, log: SyntaxNode, secrets: readonly Secret[]): Candidate[] {
  const secret = secrets.findLast(
    (one) => one.declaration.end < log.start && one.scope.end >= log.end && one.scope.start <= log.start,
  )
  const value = childList(log, 'arguments')
    .flatMap(replaceable)
    .find((node) => !isKept(node))
  if (secret === undefined || value === undefined) return []
  return [place('replaced', value, secret.name, `a logged value is replaced by '${secret.name}', which is in scope`)]
}

/** The plain values that an argument logs: itself, pieces of a template, properties of an object literal. */
function replaceable(argument: SyntaxNode): SyntaxNode[] {
  if (argument.type === 'TemplateLiteral') return childList(argument, 'expressions').filter(isPlain)
  if (argument.type === 'ObjectExpression') {
    const written = childList(argument, 'properties').filter(
      (one) => one.type === 'Property' && one['shorthand'] !== true,
    )
    return written.map((one) => child(one, 'value')).filter(isPlain)
  }
  return isPlain(argument) ? [argument] : []
}

function isPlain(node: SyntaxNode | null): node is SyntaxNode {
  return node?.type === 'Identifier' || (node?.type === 'MemberExpression' && nameOf(node) !== null)
}

/** Whether a value must stay in the log: an error, a piece of one, or who logs. */
function isKept(node: SyntaxNode): boolean {
  return KEPT_NAME.test(nameOf(node) ?? '') || KEPT_NAME.test(nameOf(child(node, 'object')) ?? '')
}

/** Parameters and variables named like secrets, except those that hold a function, a literal or a module. */
function declaredSecrets(file: ParsedFile): Secret[] {
  const called = new Set(
    file.nodes.filter((node) => node.type === 'CallExpression').map((node) => nameOf(child(node, 'callee'))),
  )
  return file.nodes.flatMap((node) => {
    const name = node.type === 'Identifier' ? nameOf(node) : null
    if (name === null || !isSecretName(name) || called.has(name)) return []
    const scope = declaredIn(file, node)
    return scope === null ? [] : [{ name, declaration: node, scope }]
  })
}

/** The scope that an identifier is declared in, when it is a declaration: a parameter, a variable, a piece of a pattern. */
function declaredIn(file: ParsedFile, identifier: SyntaxNode): SyntaxNode | null {
  let inner = identifier
  for (const outer of ancestors(file, identifier)) {
    if (isFunction(outer)) return childList(outer, 'params').includes(inner) ? outer : null
    if (outer.type === 'VariableDeclarator') {
      const holds = child(outer, 'init')
      return child(outer, 'id') === inner && holds !== null && !isHarmlessInit(holds)
        ? enclosingBlock(file, outer)
        : null
    }
    const isPattern = outer.type === 'ObjectPattern' || outer.type === 'ArrayPattern'
    const isPiece = outer.type === 'Property' && child(outer, 'value') === inner
    const isDefaulted = outer.type === 'AssignmentPattern' && child(outer, 'left') === inner
    if (!isPattern && !isPiece && !isDefaulted) return null
    inner = outer
  }
  return null
}

function isHarmlessInit(init: SyntaxNode): boolean {
  if (
    /^(?:Literal|ObjectExpression|ArrayExpression|ArrowFunctionExpression|FunctionExpression|ClassExpression)$/.test(
      init.type,
    )
  )
    return true
  return init.type === 'CallExpression' && nameOf(child(init, 'callee')) === 'require'
}

function enclosingBlock(file: ParsedFile, node: SyntaxNode): SyntaxNode | null {
  for (const outer of ancestors(file, node)) {
    if (outer.type === 'BlockStatement' || outer.type === 'Program' || isFunction(outer)) return outer
  }
  return null
}

function place(form: Candidate['form'], node: SyntaxNode, text: string, description: string): Candidate {
  const edits = [{ start: node.start, end: node.end, text }]
  return { kind: 'redaction', form, rule: RULE, edits, expected: node.start, description }
}
