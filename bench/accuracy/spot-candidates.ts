// Spots of real code that a person is asked about: where an error is met, a request is refused, something is logged, or a call
// leaves the server. Found by syntax and names alone; whether a spot deserves a report is not asked here.
import { isLogCall } from './log-calls'
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

/** What kind of code a spot is; each kind has its own share of the drawn spots. */
export const SPOT_KINDS = [
  'catch',
  'promise-catch',
  'error-callback',
  'error-listener',
  'refusal',
  'secret-word-log',
  'plain-log',
  'outbound',
  'unread-error',
] as const

/** One of {@link SPOT_KINDS}. */
export type SpotKind = (typeof SPOT_KINDS)[number]

/** A spot that could be drawn. Offsets count in the file's text. */
export interface SpotCandidate {
  readonly kind: SpotKind
  /** The rule that a report here would come from; the person who labels may name another. */
  readonly rule: string
  readonly start: number
  /** Findings about the spot stand between `start` and `end`. */
  readonly end: number
}

const ERROR_NAME = /^_?(?:err|error|e|ex|exception|reason)$|(?:Err|Error)$/
const CALLBACK_ERROR = /^_?(?:err|error)$|(?:Err|Error)$/
const LISTENER = /^(?:on|once|addListener|addEventListener|prependListener)$/
const ERROR_EVENT = /^(?:error|uncaughtException|unhandledRejection|clientError|tlsClientError)$/
const REFUSING_NAME =
  /Unauthori[sz]ed|Forbidden|AccessDenied|NotAllowed|NoPermission|NotAuthenticated|Authentication(?:Failed|Error)|Invalid(?:Credential|Token|Grant|Login)|PermissionDenied|(?:^|[a-z])AuthError/i
const STATUS_CALL = /^(?:status|sendStatus|code|writeHead|throw|send|json|error|response|abort)$/
const VERDICT_CALLBACK = /^(?:done|cb|callback|verified)$/
const VERDICT_FUNCTION =
  /^(?:canActivate|authenticate|authori[sz]e|isAuthori[sz]ed|isAuthenticated|isAllowed|hasPermission|checkPermissions?|checkAccess|verify(?:Token|Password|User|Request|Signature)|validate(?:Token|User|Password|Request))$/
const AUTHENTICATION = /auth|login|passport|signin|permission|guard|session/i
const SECRET_WORD =
  /pass(?:word|wd|phrase)|secret|token|credential|api_?key|\bauth|cookie|session|\bjwt|\botp\b|private_?key|bearer/i
const CLIENT = /^(?:fetch|nodeFetch|ofetch|axios|got|needle|request|superagent|externalRequest)$/
const CLIENT_OBJECT =
  /^(?:https?|axios\w*|got|needle|superagent|undici|reqwest|\w*(?:[hH]ttp|[aA]xios|[rR]est)(?:Client|Service|Instance))$/
const CLIENT_METHOD = /^(?:get|post|put|patch|delete|head|request|fetch|stream|pipeline|\$?get|extend)$/
const SOCKET = /^(?:net|tls)$/

/** The candidates of one file. */
export function findSpots(file: ParsedFile): SpotCandidate[] {
  const spots = file.nodes.flatMap((node) => [
    ...errorSpots(node),
    ...unreadErrorSpots(file, node),
    ...refusalSpots(file, node),
    ...logSpots(file, node),
    ...outboundSpots(node),
  ])
  const seen = new Set<string>()
  return spots.filter(({ kind, start }) => {
    const key = `${kind}@${start}`
    return seen.has(key) ? false : (seen.add(key), true)
  })
}

function errorSpots(node: SyntaxNode): SpotCandidate[] {
  const spot = (kind: SpotKind, at: SyntaxNode): SpotCandidate[] => [
    { kind, rule: 'require-error-log', start: at.start, end: at.start },
  ]
  if (node.type === 'CatchClause') return spot('catch', node)
  if (node.type !== 'CallExpression') return []
  const callee = child(node, 'callee')
  const method = nameOf(callee) ?? ''
  const values = childList(node, 'arguments')
  if (method === 'catch') return spot('promise-catch', child(callee, 'property') ?? node)
  if (LISTENER.test(method) && ERROR_EVENT.test(String(values[0]?.['value'] ?? '')))
    return spot('error-listener', firstParameter(values[1]) ?? values[1] ?? node)
  return values.flatMap((value) => {
    const parameter = firstParameter(value)
    return CALLBACK_ERROR.test(nameOf(parameter) ?? '') && parameter ? spot('error-callback', parameter) : []
  })
}

/** The same places where the handler neither reads the error, nor logs, nor throws: most defects are among them. */
function unreadErrorSpots(file: ParsedFile, node: SyntaxNode): SpotCandidate[] {
  const handler = node.type === 'CatchClause' ? node : childList(node, 'arguments').find(isFunction)
  const body = handler === undefined ? null : child(handler, 'body')
  if (handler === undefined || body === null) return []
  const parameter = handler.type === 'CatchClause' ? child(handler, 'param') : (childList(handler, 'params')[0] ?? null)
  const inside = nodesIn(body)
  const isRead = inside.some((one) => isReference(file, one) && nameOf(one) === nameOf(parameter) && parameter !== null)
  if (isRead || inside.some((one) => one.type === 'ThrowStatement' || isLogCall(one))) return []
  return errorSpots(node).map((spot) => ({ ...spot, kind: 'unread-error' }))
}

function firstParameter(node: SyntaxNode | undefined): SyntaxNode | null {
  return node !== undefined && isFunction(node) ? (childList(node, 'params')[0] ?? null) : null
}

function refusalSpots(file: ParsedFile, node: SyntaxNode): SpotCandidate[] {
  if (!isRefusing(file, node)) return []
  const statement = statementOf(file, node)
  if (statement === null) return []
  const written = file.text.slice(statement.start, statement.end)
  const rule = /403|forbid|access_?denied|permission|allowed/i.test(written)
    ? 'require-access-denied-log'
    : 'require-auth-failure-log'
  return [{ kind: 'refusal', rule, start: statement.start, end: Math.min(statement.end, node.end) }]
}

function isRefusing(file: ParsedFile, node: SyntaxNode): boolean {
  const name = nameOf(child(node, 'callee')) ?? ''
  const values = childList(node, 'arguments')
  if (node.type === 'NewExpression') return REFUSING_NAME.test(name)
  if (node.type === 'CallExpression') {
    if (REFUSING_NAME.test(name)) return !/^(?:is|on|handle|has|log|use)[A-Z]/.test(name)
    if (STATUS_CALL.test(name)) return values.slice(0, 2).some(isRefusingStatus)
    return VERDICT_CALLBACK.test(name) && AUTHENTICATION.test(file.path) && values[1]?.['value'] === false
  }
  if (node.type === 'AssignmentExpression')
    return /^status(?:Code)?$/.test(nameOf(child(node, 'left')) ?? '') && isRefusingStatus(child(node, 'right'))
  return node.type === 'ReturnStatement' && child(node, 'argument')?.['value'] === false && isVerdict(file, node)
}

function isRefusingStatus(node: SyntaxNode | null): boolean {
  return (
    node?.['value'] === 401 || node?.['value'] === 403 || /^(?:UNAUTHORI[SZ]ED|FORBIDDEN)$/.test(nameOf(node) ?? '')
  )
}

/** Whether the innermost function around a node is named as one that decides who may do something. */
function isVerdict(file: ParsedFile, node: SyntaxNode): boolean {
  for (const outer of ancestors(file, node)) {
    if (!isFunction(outer)) continue
    const holder = file.parent(outer)
    const name = nameOf(child(outer, 'id')) ?? nameOf(child(holder, 'key')) ?? nameOf(child(holder, 'id'))
    return VERDICT_FUNCTION.test(name ?? '')
  }
  return false
}

/** The statement around a node, or the body of the arrow function that it is. */
function statementOf(file: ParsedFile, node: SyntaxNode): SyntaxNode | null {
  let inner = node
  for (const outer of [node, ...ancestors(file, node)]) {
    if (/^(?:Throw|Return|Expression)Statement$/.test(outer.type)) return outer
    if (isFunction(outer)) return outer === node ? null : inner
    if (/Declaration$|^Class|^IfStatement$/.test(outer.type)) return null
    inner = outer
  }
  return null
}

function logSpots(file: ParsedFile, node: SyntaxNode): SpotCandidate[] {
  if (!isLogCall(node)) return []
  const values = childList(node, 'arguments')
  const written = values.map((value) => file.text.slice(value.start, value.end)).join(' ')
  const holdsValue = values.some((value) =>
    nodesIn(value).some((one) => /^(?:Identifier|MemberExpression)$/.test(one.type)),
  )
  const isOfSecrets = SECRET_WORD.test(written)
  if (!isOfSecrets && (!holdsValue || values.every((value) => ERROR_NAME.test(nameOf(value) ?? '')))) return []
  const kind = isOfSecrets ? 'secret-word-log' : 'plain-log'
  return [{ kind, rule: 'no-sensitive-data-in-logs', start: node.start, end: node.end }]
}

function outboundSpots(node: SyntaxNode): SpotCandidate[] {
  const spot = [{ kind: 'outbound', rule: 'no-unvalidated-url', start: node.start, end: node.end }] as const
  if (node.type === 'NewExpression') return nameOf(child(node, 'callee')) === 'WebSocket' ? [...spot] : []
  if (node.type !== 'CallExpression' || childList(node, 'arguments').length === 0) return []
  const chain = namesOfChain(child(node, 'callee'))
  const [receiver, method] = [chain.at(-2) ?? '', chain.at(-1) ?? '']
  if (chain.length === 1 || receiver === 'this') return CLIENT.test(method.replace(/^#/, '')) ? [...spot] : []
  const isClient = CLIENT_OBJECT.test(receiver) && CLIENT_METHOD.test(method)
  const isSocket = SOCKET.test(receiver) && /^(?:connect|createConnection)$/.test(method)
  return isClient || isSocket || /^page\.goto$|(?:[fF]etch\w*|[aA]pi|[hH]ttp)\.fetch$/.test(`${receiver}.${method}`)
    ? [...spot]
    : []
}
