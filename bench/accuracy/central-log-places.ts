// Places where a central error handler logs what another file refuses: that log is deleted. Which error reaches which handler is
// no matter of syntax, so these pairs were read, and are listed.
import type { MovedCandidate } from './moved-places'
import type { ReadOther } from './other-module'
import { lineIndex } from '../../scripts/corpus/line-index'
import { parseFile, type ParsedFile, type SyntaxNode } from './syntax'

interface CentralPair {
  readonly package: string
  /** The central handler's file, and the line of the statement that logs. */
  readonly handler: string
  readonly logLine: number
  /** The file that refuses, and the line of the refusal. */
  readonly file: string
  readonly line: number
}

const AUTH_BACKEND = {
  package: '@backstage/plugin-auth-backend',
  handler: 'src/service/OidcError.ts',
  logLine: 79,
} as const

const GHOST = {
  package: 'ghost',
  handler: 'core/server/web/parent/middleware/log-request.js',
  logLine: 18,
} as const

const PAIRS: readonly CentralPair[] = [
  { ...AUTH_BACKEND, file: 'src/service/OidcRouter.ts', line: 144 },
  { ...AUTH_BACKEND, file: 'src/service/OfflineAccessService.ts', line: 220 },
  { ...GHOST, file: 'core/server/services/auth/api-key/content.js', line: 31 },
  { ...GHOST, file: 'core/server/services/auth/api-key/admin.js', line: 134 },
]

/** The places of one file. */
export function findCentralLogPlaces(packageName: string, file: ParsedFile, read: ReadOther): MovedCandidate[] {
  return PAIRS.filter((pair) => pair.package === packageName && pair.file === file.path).map((pair) => {
    const text = read(pair.handler)
    const handler = text === null ? null : parseFile(pair.handler, text)
    const log = handler === null ? undefined : statementAt(handler, pair.logLine)
    const refusal = statementAt(file, pair.line)
    if (log === undefined || refusal === undefined)
      throw new Error(`${packageName}: no statement at ${pair.handler}:${pair.logLine} or ${pair.file}:${pair.line}`)
    return {
      kind: 'auth-log',
      form: 'deleted',
      rule: 'require-auth-failure-log',
      before: [],
      edits: [{ file: pair.handler, start: log.start, end: log.end, text: ';' }],
      expected: refusal.start,
      description: 'the log in the central error handler of another file is deleted',
    }
  })
}

function statementAt(file: ParsedFile, line: number): SyntaxNode | undefined {
  const at = lineIndex(file.text)
  return file.nodes.find(
    (node) => /^(?:Expression|Throw|Return)Statement$/.test(node.type) && at(node.start).line === line,
  )
}
