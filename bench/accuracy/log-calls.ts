// Which calls log and which names are secret, as a person would tell from the words; it shares nothing with the analysis.
import { child, childList, nameOf, namesOfChain, type SyntaxNode } from './syntax'

const LEVELS =
  /^(?:error|warn|warning|info|log|debug|trace|fatal|verbose|silly|notice|crit|critical|alert|emerg|exception)$/
const LOGGERS = /(?:^|_|[a-z])log(?:ger|ging)?s?$|^(?:console|winston|pino|bunyan|signale)$/i
const LOG_FUNCTIONS = /^(?:log|debug|logger|log_?(?:error|warn|warning|info|debug|notice|crit|alert|emerg|message))$/i

/** Whether an expression is a call that logs: `logger.warn(…)`, `this.log.error(…)`, `console.log(…)`, `logError(…)`. */
export function isLogCall(node: SyntaxNode | null): node is SyntaxNode {
  if (node === null || node.type !== 'CallExpression') return false
  const chain = namesOfChain(child(node, 'callee'))
  const method = chain.at(-1)
  if (method === undefined) return false
  if (chain.length === 1) return LOG_FUNCTIONS.test(method)
  const receiver = chain.at(-2) ?? ''
  return (
    (LEVELS.test(method) && LOGGERS.test(receiver)) ||
    /^log(?:error|warn|info|debug|notice|crit|alert|emerg)$/.test(method)
  )
}

/** The call that a statement consists of and that logs, or null. */
export function logCallOf(statement: SyntaxNode): SyntaxNode | null {
  if (statement.type !== 'ExpressionStatement') return null
  const expression = child(statement, 'expression')
  const call = expression?.type === 'AwaitExpression' ? child(expression, 'argument') : expression
  return isLogCall(call) ? call : null
}

const SECRET =
  /^(?:(?:\w*_)?(?:password|passwd|passphrase|pwd|secret|apikey|api_key|jwt|credentials|authorization)|pass|token|otp|cookies?|\w*(?:Password|Passphrase|Secret|ApiKey|PrivateKey|AccessToken|RefreshToken|AuthToken|SessionToken|IdToken|Credentials)|(?:access|refresh|auth|session|id|bearer|api|reset|login|user|admin|client|share)_?[tT]oken|privateKey|private_key|session_?[iI]d)$/

/** Whether a variable's name says that it holds a secret itself, not something about one. */
export function isSecretName(name: string): boolean {
  return (
    SECRET.test(name) &&
    !/^(?:has|is|needs?|use|uses|require|requires|with|check|allow|no|without|set|get)[A-Z_]/.test(name)
  )
}

/** Whether a call masks what it is given: `mask(x)`, `redactToken(x)`. */
export function isMaskingCall(node: SyntaxNode): boolean {
  if (node.type !== 'CallExpression' || childList(node, 'arguments').length === 0) return false
  const name = nameOf(child(node, 'callee')) ?? ''
  return /^(?:mask|redact|obfuscate|scrub|censor|anonymi[sz]e|hide|conceal|shorten)|(?:Mask|Redact|Redacted|Obfuscated|Anonymi[sz]ed)$/.test(
    name,
  )
}

/** Whether a call names another record than a log: an audit, a report to an error tracker. */
export function isRecordingCall(node: SyntaxNode): boolean {
  const name = node.type === 'CallExpression' ? (nameOf(child(node, 'callee')) ?? '') : ''
  return /^(?:audit|report|track|capture|record)|(?:Audit|Sentry)/.test(name)
}
