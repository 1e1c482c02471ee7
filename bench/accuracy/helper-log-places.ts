// Places where a catch or a refusing branch leaves the log to a function of another file: its logs are deleted there.
import type { SeedKind } from './candidate'
import { isLogCall, logCallOf } from './log-calls'
import type { MovedCandidate } from './moved-places'
import { otherModules, type OtherModule, type ReadOther } from './other-module'
import {
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

/** More logs than these in one function make it a logger of its own. */
const MAX_LOGS = 4

/** The candidates of one file. */
export function findHelperLogPlaces(file: ParsedFile, read: ReadOther): MovedCandidate[] {
  const catches = file.nodes.filter((node) => node.type === 'CatchClause')
  if (catches.length === 0) return []
  const modules = otherModules(file, read)
  return catches.flatMap((clause) => {
    const body = child(clause, 'body')
    const name = nameOf(child(clause, 'param'))
    const inside = body === null ? [] : nodesIn(body)
    if (name === null || inside.some((node) => node.type === 'ThrowStatement' || isLogCall(node))) return []
    const call = inside.find((node) => node.type === 'CallExpression' && helperOf(file, node, modules) !== null)
    const uses = inside.filter((node) => isReference(file, node) && nameOf(node) === name)
    const areAllGiven = call !== undefined && uses.every((use) => use.start >= call.start && use.end <= call.end)
    const helper = call === undefined ? null : helperOf(file, call, modules)
    if (helper === null || uses.length === 0 || !areAllGiven) return []
    return [candidateAt(clause, helper)]
  })
}

interface Helper {
  readonly module: OtherModule
  readonly logs: readonly SyntaxNode[]
}

/** The function of another file that a call names, when it logs and does not throw. */
function helperOf(file: ParsedFile, call: SyntaxNode, modules: readonly OtherModule[]): Helper | null {
  const chain = namesOfChain(child(call, 'callee'))
  const method = chain.at(-1)
  if (method === undefined || chain.length > 2) return null
  for (const module of modules) {
    if (!declares(file, module, chain[0] ?? '')) continue
    const body = bodyOf(module.file, method)
    const inside = body === null ? [] : nodesIn(body)
    const logs = inside.filter((node) => logCallOf(node) !== null)
    const isWhole = inside.filter(isLogCall).length === logs.length && !inside.some((node) => logsStill(node, logs))
    if (logs.length > 0 && logs.length <= MAX_LOGS && isWhole && inside.every((node) => node.type !== 'ThrowStatement'))
      return { module, logs }
  }
  return null
}

/** Whether a call outside of the logs has a name that says that it logs, too, such as `debugError.call(…)`. */
function logsStill(node: SyntaxNode, logs: readonly SyntaxNode[]): boolean {
  if (node.type !== 'CallExpression' || logs.some((log) => node.start >= log.start && node.end <= log.end)) return false
  return namesOfChain(child(node, 'callee')).some((name) => /log|debug|trace|print|audit|report/i.test(name))
}

/** Whether the statement that imports a module declares a name. */
function declares(file: ParsedFile, module: OtherModule, name: string): boolean {
  const statement = file.nodes.find((node) => node.end === module.insertAt && file.parent(node)?.type === 'Program')
  return (
    statement !== undefined && nodesIn(statement).some((node) => node.type === 'Identifier' && nameOf(node) === name)
  )
}

function bodyOf(file: ParsedFile, name: string): SyntaxNode | null {
  for (const node of file.nodes) {
    if (!isFunction(node)) continue
    const holder = file.parent(node)
    const names = [child(node, 'id'), child(holder, 'key'), child(holder, 'id'), child(holder, 'left')].map(nameOf)
    if (names.includes(name)) return child(node, 'body')
  }
  return null
}

function candidateAt(clause: SyntaxNode, { module, logs }: Helper): MovedCandidate {
  const kind: SeedKind = 'error-log'
  return {
    kind,
    form: 'deleted',
    rule: 'require-error-log',
    before: [],
    edits: logs.map(({ start, end }) => ({ file: module.file.path, start, end, text: ';' })),
    expected: clause.start,
    description: 'the logs in the function of another file that is given the caught error are deleted',
  }
}
