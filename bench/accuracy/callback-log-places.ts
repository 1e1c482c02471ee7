// Places where the error of a callback or of a rejected promise is logged and nothing else is done with it: `if (err) { log(err) }`,
// `.catch((err) => { log(err) })`.
import type { Candidate } from './candidate'
import { isLogCall, isRecordingCall, logCallOf } from './log-calls'
import { child, childList, isFunction, isReference, nameOf, nodesIn, type ParsedFile, type SyntaxNode } from './syntax'

const ERROR_NAME = /^_?(?:err|error)$|(?:Err|Error)$/

/** The candidates of one file. */
export function findCallbackLogPlaces(file: ParsedFile): Candidate[] {
  return file.nodes.flatMap((node) => {
    const parameter = isFunction(node) ? (childList(node, 'params')[0] ?? null) : null
    const name = nameOf(parameter)
    const body = parameter === null ? null : child(node, 'body')
    if (name === null || parameter === null || body?.type !== 'BlockStatement') return []
    const log = isRejection(file, node) ? onlyLog(file, body, name) : logInBranch(file, body, name)
    if (log === null) return []
    const callee = isRejection(file, node) ? child(file.parent(node), 'callee') : null
    return [
      {
        kind: 'callback-log',
        form: 'deleted',
        rule: 'require-error-log',
        edits: [{ start: log.start, end: log.end, text: '' }],
        expected: child(callee, 'property')?.start ?? parameter.start,
        description: 'the only log of the error that a callback is given is deleted',
      },
    ]
  })
}

/** The function is given to `.catch(…)`. */
function isRejection(file: ParsedFile, fn: SyntaxNode): boolean {
  const call = file.parent(fn)
  const callee = call?.type === 'CallExpression' ? child(call, 'callee') : null
  return callee?.type === 'MemberExpression' && nameOf(callee) === 'catch'
}

/** The log in `if (err) { … }`, the first statement of an error-first callback, when the branch ends with it or returns nothing. */
function logInBranch(file: ParsedFile, body: SyntaxNode, name: string): SyntaxNode | null {
  const [first] = childList(body, 'body')
  const block = first?.type === 'IfStatement' && ERROR_NAME.test(name) ? child(first, 'consequent') : null
  const test = first === undefined ? null : child(first, 'test')
  if (block?.type !== 'BlockStatement' || test?.type !== 'Identifier' || nameOf(test) !== name) return null
  const uses = nodesIn(body).filter((node) => isReference(file, node) && nameOf(node) === name)
  return uses.every((use) => use.start >= (first?.start ?? 0) && use.end <= (first?.end ?? 0))
    ? onlyLog(file, block, name, test)
    : null
}

/** The statement that logs the error, when nothing else in the block uses the error, answers, throws, calls back or explains. */
function onlyLog(file: ParsedFile, block: SyntaxNode, name: string, test: SyntaxNode | null = null): SyntaxNode | null {
  if (file.comments.some((comment) => comment.start >= block.start && comment.end <= block.end)) return null
  const inside = nodesIn(block)
  if (inside.some((node) => node.type === 'ThrowStatement' || isRecordingCall(node) || isAnswer(node))) return null
  const statement = childList(block, 'body').find((one) => logCallOf(one) !== null)
  if (statement === undefined || inside.filter(isLogCall).length !== 1) return null
  const uses = inside.filter((node) => node !== test && isReference(file, node) && nameOf(node) === name)
  const areAllLogged = uses.every((use) => use.start >= statement.start && use.end <= statement.end)
  return uses.length > 0 && areAllLogged ? statement : null
}

/** The block tells somebody: an answer, a callback, a rejection. */
function isAnswer(node: SyntaxNode): boolean {
  return (
    node.type === 'CallExpression' &&
    /^(?:reject|callback|cb|done|next|status|sendStatus|send|json|emit|exit)$/.test(nameOf(child(node, 'callee')) ?? '')
  )
}
