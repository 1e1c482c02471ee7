// Places where request data could choose an outbound address: the check before the call is deleted; since checks are few, a
// fixed address in a handler is replaced by request data; since those are few, too, a call is inserted behind real request data.
import type { Candidate } from './candidate'
import {
  ancestors,
  child,
  childList,
  isFunction,
  isReference,
  nameOf,
  namesOfChain,
  nodesIn,
  type ParsedFile,
  type SyntaxNode,
} from './syntax'

const RULE = 'no-unvalidated-url'
const CLIENT = /^(?:fetch|axios|got|needle|request|superagent|undici|externalRequest)$/
const METHOD = /^(?:get|post|put|patch|delete|head|request)$/
const GUARD = /allow|white_?list|safe|trusted|private|block|deny|denied|forbid|host|origin|domain|protocol/i
const REQUEST = /^(?:req|request|ctx|context)$/
const REQUEST_PART = /^(?:query|body|params|headers)$/

/** The candidates of one file. */
export function findUrlGuardPlaces(file: ParsedFile): Candidate[] {
  const calls = file.nodes.filter(isOutboundCall)
  const guarded = calls.flatMap((call) => guardOf(file, call))
  const fixed = calls.flatMap((call) => fixedAddress(file, call))
  const knowsFetch = file.nodes.some((node) => node.type === 'Identifier' && nameOf(node) === 'fetch')
  const inserted = knowsFetch ? [] : file.nodes.flatMap((node) => insertion(file, node))
  return [...guarded, ...fixed, ...inserted]
}

function isOutboundCall(node: SyntaxNode): boolean {
  if (node.type !== 'CallExpression' || childList(node, 'arguments').length === 0) return false
  const chain = namesOfChain(child(node, 'callee'))
  if (chain.length === 1) return CLIENT.test(chain[0] ?? '')
  const [receiver, method] = [chain.at(-2) ?? '', chain.at(-1) ?? '']
  const isClient = /^(?:axios|got|needle|superagent|undici|https?)$/.test(receiver) && METHOD.test(method)
  return isClient || (receiver === 'this' && /^#?(?:externalRequest|request)$/.test(method))
}

/** The nearest `if (…not allowed…) throw/return` before the call that tests a name used in the call's address. */
function guardOf(file: ParsedFile, call: SyntaxNode): Candidate[] {
  const url = childList(call, 'arguments')[0]
  if (url === undefined) return []
  const names = new Set(
    nodesIn(url)
      .filter((node) => isReference(file, node))
      .map(nameOf),
  )
  for (const outer of ancestors(file, call)) {
    if (isFunction(outer)) return []
    const before = childList(outer, 'body')
      .filter((one) => one.end <= call.start)
      .reverse()
    const guard = before.find((one) => isGuard(file, one, names))
    if (guard) return [place('deleted', [guard, ''], url.start, 'the check of the address before the call is deleted')]
  }
  return []
}

function isGuard(file: ParsedFile, statement: SyntaxNode, names: ReadonlySet<string | null>): boolean {
  const test = statement.type === 'IfStatement' ? child(statement, 'test') : null
  const branch = child(statement, 'consequent')
  if (test === null || branch === null || child(statement, 'alternate') !== null) return false
  const last = branch.type === 'BlockStatement' ? childList(branch, 'body').at(-1) : branch
  const leaves = /^(?:ThrowStatement|ReturnStatement|ContinueStatement)$/.test(last?.type ?? '')
  const tested = nodesIn(test).filter((node) => isReference(file, node) && names.has(nameOf(node)))
  return leaves && tested.length > 0 && GUARD.test(file.text.slice(test.start, test.end))
}

/** The address of an outbound call inside a function that is given a request, replaced by request data. */
function fixedAddress(file: ParsedFile, call: SyntaxNode): Candidate[] {
  const url = childList(call, 'arguments')[0]
  const handler = handlerAround(file, call)
  if (url === undefined || handler === null || url.type === 'ObjectExpression' || url.type === 'SpreadElement')
    return []
  const text = `${handler.request}${handler.isContext ? '.request' : ''}.body.url`
  return [place('replaced', [url, text], url.start, `the address of the call is replaced by ${text}`)]
}

interface Handler {
  readonly request: string
  /** Koa's and Strapi's context, which carries the request. */
  readonly isContext: boolean
}

/** The innermost function around a node that takes a request and a response, or a context. */
function handlerAround(file: ParsedFile, node: SyntaxNode): Handler | null {
  for (const outer of ancestors(file, node)) {
    if (!isFunction(outer)) continue
    const names = childList(outer, 'params').map(nameOf)
    const [first, second] = names
    if (/^req(?:uest)?$/.test(first ?? '') && /^(?:res|response|reply)$/.test(second ?? ''))
      return { request: first ?? '', isContext: false }
    if (first === 'ctx') return { request: first, isContext: true }
  }
  return null
}

/**
 * A call inserted behind `const { x } = req.body` or `const x = req.query.x` in an async handler: by turns of the whole
 * address `x` and of the host `x` in a template.
 */
function insertion(file: ParsedFile, node: SyntaxNode): Candidate[] {
  return insertionPoint(file, node).map((name) => inserted(node, name))
}

/** The variable that a declaration in an async handler takes out of request data; none for other nodes. */
export function insertionPoint(file: ParsedFile, node: SyntaxNode): string[] {
  if (node.type !== 'VariableDeclaration' || file.parent(node)?.type !== 'BlockStatement') return []
  const declarator = childList(node, 'declarations').at(-1) ?? null
  const name = textual(child(declarator, 'id'))
  const isTaken = isRequestData(child(declarator, 'init'), child(declarator, 'id')) && isInAsyncHandler(file, node)
  return name !== null && isTaken ? [name] : []
}

function inserted(node: SyntaxNode, name: string): Candidate {
  const address = node.start % 2 === 0 ? name : `\`https://\${${name}}/status\``
  const text = `\nawait fetch(${address});`
  const edit = { start: node.end, end: node.end, text }
  const description = `an unchecked call of the address '${name}' is inserted behind the request data it comes from`
  return { kind: 'url-guard', form: 'inserted', rule: RULE, edits: [edit], expected: node.end, description }
}

/** The variable that a pattern declares, the first one of several. */
function textual(pattern: SyntaxNode | null): string | null {
  if (pattern?.type !== 'ObjectPattern') return pattern?.type === 'Identifier' ? nameOf(pattern) : null
  const first = childList(pattern, 'properties').find((one) => one.type === 'Property')
  const value = child(first ?? null, 'value')
  return value?.type === 'Identifier' ? nameOf(value) : null
}

/** `req.body.url`, or `req.body` and `ctx.request.body` where a pattern takes a field out of it. */
function isRequestData(init: SyntaxNode | null, pattern: SyntaxNode | null): boolean {
  if (init?.type !== 'MemberExpression') return false
  const chain = namesOfChain(init)
  const parts = chain.slice(1).filter((name) => name !== 'request')
  const isPart = REQUEST.test(chain[0] ?? '') && REQUEST_PART.test(parts[0] ?? '')
  return isPart && parts.length === (pattern?.type === 'ObjectPattern' ? 1 : 2)
}

function isInAsyncHandler(file: ParsedFile, node: SyntaxNode): boolean {
  for (const outer of ancestors(file, node)) {
    if (isFunction(outer)) return outer['async'] === true && handlerAround(file, node) !== null
  }
  return false
}

function place(
  form: Candidate['form'],
  edit: readonly [SyntaxNode, string],
  expected: number,
  description: string,
): Candidate {
  const [node, text] = edit
  return {
    kind: 'url-guard',
    form,
    rule: RULE,
    edits: [{ start: node.start, end: node.end, text }],
    expected,
    description,
  }
}
