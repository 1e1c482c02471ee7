// Places where a branch that refuses an authentication logs the refusal: without the log, nobody learns of it.
import type { Candidate } from './candidate'
import { isLogCall, isRecordingCall, logCallOf } from './log-calls'
import { child, childList, nameOf, nodesIn, type ParsedFile, type SyntaxNode } from './syntax'

const REFUSING_CALL = /^(?:status|sendStatus|code|writeHead)$/
const REFUSING_ERROR = /Unauthori[sz]ed|Authentication(?:Failed|Error)|InvalidCredentials|InvalidToken/
/** Files in which a callback with `false` says that nobody was recognised. */
const AUTHENTICATION = /auth|login|passport|signin/i
const CALLBACK = /^(?:done|cb|callback|next)$/

/** A webhook's signature proves integrity, which is another rule's business. */
const WEBHOOK = /webhook/i

/** The candidates of one file. */
export function findAuthLogPlaces(file: ParsedFile): Candidate[] {
  if (WEBHOOK.test(file.path)) return []
  return file.nodes.flatMap((node) => {
    if (node.type !== 'BlockStatement' || !isBranch(file, node)) return []
    const statements = childList(node, 'body')
    const refusal = statements.find((statement) => isRefusal(file, statement))
    const log = statements.find((statement) => logCallOf(statement) !== null)
    if (refusal === undefined || log === undefined || nodesIn(node).filter(isLogCall).length !== 1) return []
    if (nodesIn(node).some(isRecordingCall)) return []
    return [
      {
        kind: 'auth-log',
        form: 'deleted',
        rule: 'require-auth-failure-log',
        edits: [{ start: log.start, end: log.end, text: '' }],
        expected: refusal.start,
        description: 'the only log of a refused authentication is deleted',
      },
    ]
  })
}

function isBranch(file: ParsedFile, block: SyntaxNode): boolean {
  const parent = file.parent(block)
  return parent?.type === 'IfStatement' || parent?.type === 'CatchClause'
}

/** A statement that answers 401, throws an authentication error, or calls back with `false`. */
function isRefusal(file: ParsedFile, statement: SyntaxNode): boolean {
  if (!/^(?:ExpressionStatement|ReturnStatement|ThrowStatement)$/.test(statement.type)) return false
  return nodesIn(statement).some((node) => {
    if (node.type === 'NewExpression' || node.type === 'CallExpression') return isRefusingCall(file, node)
    return (
      node.type === 'AssignmentExpression' &&
      /status/i.test(nameOf(child(node, 'left')) ?? '') &&
      is401(child(node, 'right'))
    )
  })
}

function isRefusingCall(file: ParsedFile, call: SyntaxNode): boolean {
  const name = nameOf(child(call, 'callee')) ?? ''
  const values = childList(call, 'arguments')
  const [first] = values
  if (REFUSING_CALL.test(name)) return is401(first ?? null)
  if (CALLBACK.test(name))
    return AUTHENTICATION.test(file.path) && values.length < 3 && values.at(-1)?.['value'] === false
  return REFUSING_ERROR.test(name)
}

function is401(node: SyntaxNode | null): boolean {
  return node?.['value'] === 401 || /^UNAUTHORI[SZ]ED$/i.test(nameOf(node) ?? '')
}
