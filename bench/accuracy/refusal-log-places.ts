// Places where a branch that refuses a request logs the refusal: without the log, nobody learns of it.
import type { Candidate, SeedKind } from './candidate'
import { isLogCall, isRecordingCall, logCallOf } from './log-calls'
import { ancestors, child, childList, isFunction, nameOf, nodesIn, type ParsedFile, type SyntaxNode } from './syntax'

const REFUSING_CALL = /^(?:status|sendStatus|code|writeHead)$/
/** Files in which a callback with `false` says that nobody was recognised. */
const AUTHENTICATION = /auth|login|passport|signin/i
const CALLBACK = /^(?:done|cb|callback|next)$/

/** A webhook's signature proves integrity, which is another rule's business. */
const WEBHOOK = /webhook/i

/** What proves that a message is whole, or comes from whom it says. */
const PROOF = /signature|hmac|checksum|[cx]srf|integrity/i

/** What a kind of refusal answers with. */
interface Answer {
  readonly kind: Extract<SeedKind, 'auth-log' | 'access-log'>
  readonly status: number
  readonly statusName: RegExp
  readonly error: RegExp
}

const ANSWERS: readonly Answer[] = [
  {
    kind: 'auth-log',
    status: 401,
    statusName: /^UNAUTHORI[SZ]ED$/i,
    error: /Unauthori[sz]ed|Authentication(?:Failed|Error)|InvalidCredentials|InvalidToken/,
  },
  {
    kind: 'access-log',
    status: 403,
    statusName: /^FORBIDDEN$/i,
    error: /Forbidden|AccessDenied|PermissionDenied|NotAllowed|NotPermitted|NoPermission/,
  },
]

const RULES: Readonly<Record<'auth-log' | 'access-log' | 'integrity-log', string>> = {
  'auth-log': 'require-auth-failure-log',
  'access-log': 'require-access-denied-log',
  'integrity-log': 'require-integrity-failure-log',
}

/** The candidates of one file. */
export function findRefusalLogPlaces(file: ParsedFile): Candidate[] {
  return file.nodes.flatMap((node) => {
    const condition = node.type === 'BlockStatement' ? conditionOf(file, node) : null
    if (condition === null || nodesIn(node).some(isRecordingCall)) return []
    const statements = childList(node, 'body')
    const isProof = PROOF.test(condition)
    const refusal = refusalIn(file, statements, isProof)
    if (refusal === null) return []
    const log = statements.find((statement) => logCallOf(statement) !== null)
    const logs = nodesIn(node).filter(isLogCall)
    if (log !== undefined && logs.length === 1) return [deletion(refusal, log)]
    // Of refused authentications the corpus logs enough.
    return refusal.kind !== 'auth-log' &&
      logs.length === 0 &&
      condition !== '' &&
      refusal.isAnswer &&
      !logsAround(file, node)
      ? [insertion(refusal)]
      : []
  })
}

/** A refusing statement, what it refuses, and whether it answers, so that no error is left for others to log. */
interface Refusal {
  readonly kind: keyof typeof RULES
  readonly statement: SyntaxNode
  readonly isAnswer: boolean
}

function refusalIn(file: ParsedFile, statements: readonly SyntaxNode[], isProof: boolean): Refusal | null {
  for (const answer of ANSWERS) {
    const statement = statements.find((one) => isRefusal(file, one, answer))
    if (statement === undefined || (WEBHOOK.test(file.path) && !isProof)) continue
    return { kind: isProof ? 'integrity-log' : answer.kind, statement, isAnswer: isAnswered(statement, answer.status) }
  }
  const statement = isProof ? statements.find((one) => isAnswered(one, 400)) : undefined
  return statement === undefined ? null : { kind: 'integrity-log', statement, isAnswer: true }
}

/** Some statement of the function around, outside the branch, logs. */
function logsAround(file: ParsedFile, block: SyntaxNode): boolean {
  for (const outer of ancestors(file, block)) if (isFunction(outer)) return nodesIn(outer).some(isLogCall)
  return true
}

function deletion({ kind, statement }: Refusal, log: SyntaxNode): Candidate {
  return {
    kind,
    form: 'deleted',
    rule: RULES[kind],
    edits: [{ start: log.start, end: log.end, text: '' }],
    expected: statement.start,
    description: DESCRIPTIONS[kind],
  }
}

/** The corpus logs few denied accesses: a log is put in front of an answer (before), and taken away (after). */
function insertion({ kind, statement }: Refusal): Candidate {
  const at = { start: statement.start, end: statement.start }
  return {
    kind,
    form: 'inserted',
    rule: RULES[kind],
    before: [{ ...at, text: "console.warn('refused');\n" }],
    edits: [{ ...at, text: ';\n' }],
    expected: statement.start,
    description: DESCRIPTIONS[kind],
  }
}

const DESCRIPTIONS: typeof RULES = {
  'auth-log': 'the only log of a refused authentication is deleted',
  'access-log': 'the only log of a denied access is deleted',
  'integrity-log': 'the only log of a failed check of integrity is deleted',
}

/** The text of what a branch asks; empty for a `catch`, null for a block that is neither. */
function conditionOf(file: ParsedFile, block: SyntaxNode): string | null {
  const parent = file.parent(block)
  if (parent?.type === 'CatchClause') return ''
  const test = parent?.type === 'IfStatement' ? child(parent, 'test') : null
  return test === null ? null : file.text.slice(test.start, test.end)
}

/** A statement that answers with the status, throws an error that stands for it, or calls back with `false`. */
function isRefusal(file: ParsedFile, statement: SyntaxNode, answer: Answer): boolean {
  if (!/^(?:ExpressionStatement|ReturnStatement|ThrowStatement)$/.test(statement.type)) return false
  return nodesIn(statement).some((node) => {
    if (node.type === 'NewExpression' || node.type === 'CallExpression') return isRefusingCall(file, node, answer)
    return (
      node.type === 'AssignmentExpression' &&
      /status/i.test(nameOf(child(node, 'left')) ?? '') &&
      isStatus(child(node, 'right'), answer)
    )
  })
}

function isRefusingCall(file: ParsedFile, call: SyntaxNode, answer: Answer): boolean {
  const name = nameOf(child(call, 'callee')) ?? ''
  const values = childList(call, 'arguments')
  const [first] = values
  if (REFUSING_CALL.test(name)) return isStatus(first ?? null, answer)
  if (CALLBACK.test(name) && answer.kind === 'auth-log')
    return AUTHENTICATION.test(file.path) && values.length < 3 && values.at(-1)?.['value'] === false
  return answer.error.test(name)
}

function isStatus(node: SyntaxNode | null, { status, statusName }: Answer): boolean {
  return node?.['value'] === status || statusName.test(nameOf(node) ?? '')
}

function isAnswered(statement: SyntaxNode, status: number): boolean {
  return nodesIn(statement).some(
    (node) =>
      node.type === 'CallExpression' &&
      REFUSING_CALL.test(nameOf(child(node, 'callee')) ?? '') &&
      childList(node, 'arguments')[0]?.['value'] === status,
  )
}
