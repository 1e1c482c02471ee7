// Places where a catch clause logs its error and does nothing else with it: without the log, the error is absorbed.
import type { Candidate } from './candidate'
import { isLogCall, isRecordingCall, logCallOf } from './log-calls'
import {
  ancestors,
  child,
  childList,
  isFunction,
  isReference,
  nameOf,
  nodesIn,
  type ParsedFile,
  type SyntaxNode,
} from './syntax'

/** Calls whose failure is an answer: a try around nothing else is a probe, which the rule is silent on by design. */
const PROBE =
  /^(?:parse|parseInt|decodeURI|decodeURIComponent|URL|require|resolve|access|accessSync|stat|statSync|lstat|existsSync|import)$/

/** The candidates of one file. */
export function findErrorLogPlaces(file: ParsedFile): Candidate[] {
  return file.nodes.flatMap((node) => {
    const log = node.type === 'CatchClause' ? onlyLog(file, node) : null
    if (log === null) return []
    return [
      {
        kind: 'error-log',
        form: 'deleted',
        rule: 'require-error-log',
        edits: [{ start: log.start, end: log.end, text: '' }],
        expected: node.start,
        description: 'the only log of the caught error is deleted',
      },
    ]
  })
}

/**
 * The statement that logs the caught error, when the clause neither throws, nor uses the error elsewhere, nor explains
 * itself, nor refuses access: a refusal is reported by another rule.
 */
function onlyLog(file: ParsedFile, clause: SyntaxNode): SyntaxNode | null {
  const body = child(clause, 'body')
  const name = nameOf(child(clause, 'param'))
  if (body === null || name === null || isProbe(file, clause)) return null
  if (file.comments.some((comment) => comment.start >= body.start && comment.end <= body.end)) return null
  const inside = nodesIn(body)
  if (inside.some((node) => node['value'] === 401 || node['value'] === 403)) return null
  if (inside.some(isRecordingCall)) return null
  const logs = inside.filter(isLogCall)
  const statement = childList(body, 'body').find((one) => logCallOf(one) !== null)
  if (statement === undefined || logs.length !== 1 || throwsItself(file, body, inside)) return null
  const uses = inside.filter((node) => isReference(file, node) && nameOf(node) === name)
  const areAllLogged = uses.every((use) => use.start >= statement.start && use.end <= statement.end)
  return uses.length > 0 && areAllLogged ? statement : null
}

function throwsItself(file: ParsedFile, body: SyntaxNode, inside: readonly SyntaxNode[]): boolean {
  return inside.some((node) => {
    if (node.type !== 'ThrowStatement') return false
    for (const outer of ancestors(file, node)) {
      if (outer === body) return true
      if (isFunction(outer)) return false
    }
    return false
  })
}

/** Whether the try does nothing but probe: its one statement's outermost call, or each call in it, is a probe's. */
function isProbe(file: ParsedFile, clause: SyntaxNode): boolean {
  const block = child(file.parent(clause), 'block')
  if (block === null) return true
  const calls = nodesIn(block).filter((node) => /^(?:CallExpression|NewExpression|ImportExpression)$/.test(node.type))
  const [outermost] = calls
  const isOne = childList(block, 'body').length === 1 && calls.every((call) => call.end <= (outermost?.end ?? 0))
  return (isOne ? calls.slice(0, 1) : calls).every(isProbingCall)
}

function isProbingCall(call: SyntaxNode): boolean {
  return call.type === 'ImportExpression' || PROBE.test(nameOf(child(call, 'callee')) ?? '')
}
