// What is kept of a file while somebody edits it: its statements, and the findings of the last text that parsed.
import type { Finding } from '@logwright/analysis/query/finding'
import { fileWidePlaces } from '@logwright/analysis/query/file-wide'
import { logUses, type LogUse } from '@logwright/analysis/query/repairs/file-logger'
import type { ScopeVerdict } from '@logwright/analysis/query/scope'
import type { ModuleView } from '@logwright/analysis/query/view'
import type { ModuleFacts } from '@logwright/analysis/ir/module'
import type { CompiledKnowledge } from '@logwright/analysis/model/compile'
import { statementNames } from '@logwright/analysis/syntax/statement-names'
import type { Node } from '@logwright/analysis/syntax/tree'
import { styleOf } from '@logwright/rules/edits'
import type { RuleSetting } from '../config/config-file'
import type { OpenedFile } from '../opened-file'
import { statementSpan, type KeptTree } from '../parser/patched-tree'
import { linksOf, type StatementLinks } from './statement-links'

/** A statement of the top level. */
export interface EditedStatement {
  readonly start: number
  readonly end: number
  /** Worked out when first asked for. */
  readonly links: () => StatementLinks
  /** Uses of the file's loggers in it; `start` counts from the statement's. */
  readonly logUses: readonly LogUse[]
  /** It means something to the whole file without being mentioned. */
  readonly isFileWide: boolean
}

/** A finding that a rule made, under the rule's setting. */
export interface KeptFinding {
  readonly finding: Finding
  readonly setting: RuleSetting
}

/** See the header. Verdicts hold as long as what was looked at in other modules does. */
export interface EditedFile extends Pick<OpenedFile, 'lines' | 'directives' | 'used' | 'usedFacts' | 'generation'> {
  readonly text: string
  readonly statements: readonly EditedStatement[]
  readonly findings: readonly KeptFinding[]
  readonly scope: ScopeVerdict
  /** What the scope is judged by; no functions. */
  readonly scopeFacts: ModuleFacts
  readonly style: string
  /** Where a new import goes. */
  readonly importsEnd: number
}

/** Keeps a file that was looked at as a whole; null where a finding belongs to no statement. */
export function keepFile(
  file: OpenedFile,
  view: ModuleView,
  tree: KeptTree,
  findings: readonly KeptFinding[],
): EditedFile | null {
  const { lines, directives, used, usedFacts, generation } = file
  const bare = tree.body.map((node) => bareStatement(node, view.knowledge))
  const isPlaced = findings.every(({ finding }) => statementAt(bare, finding.range.start) !== undefined)
  if (!isPlaced) return null
  return {
    ...{ lines, directives, used, usedFacts, generation },
    text: view.text,
    statements: describeStatements(view, bare),
    findings,
    scope: view.scope,
    scopeFacts: forScope(view.facts),
    style: styleOf(view.text),
    importsEnd: view.positions.importsEnd,
  }
}

/** A statement of which nothing is known but where it stands. */
export function bareStatement(node: Node, knowledge: CompiledKnowledge): EditedStatement {
  let known: StatementLinks | null = null
  const links = (): StatementLinks => (known ??= linksOf(statementNames(node, knowledge.changingNames)))
  return { ...statementSpan(node), links, logUses: [], isFileWide: false }
}

/** Adds what a view says of statements; it must hold all that they need. */
export function describeStatements(view: ModuleView, statements: readonly EditedStatement[]): EditedStatement[] {
  const { isServer, mayJudgeOutbound } = view.scope
  if (!isServer && !mayJudgeOutbound) return [...statements]
  const uses = new Map<EditedStatement, LogUse[]>()
  for (const use of logUses(view)) {
    const statement = statementAt(statements, use.start)
    if (!statement) continue
    const own = uses.get(statement) ?? []
    uses.set(statement, own)
    own.push({ ...use, start: use.start - statement.start })
  }
  const wide = new Set(fileWidePlaces(view).map((offset) => statementAt(statements, offset)))
  return statements.map((statement) => ({
    ...statement,
    logUses: uses.get(statement) ?? [],
    isFileWide: wide.has(statement),
  }))
}

/** The statement around an offset, of statements in order. */
export function statementAt<S extends { readonly start: number; readonly end: number }>(
  statements: readonly S[],
  offset: number,
): S | undefined {
  let low = 0
  let high = statements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((statements[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = statements[low]
  return found && found.start <= offset && offset <= found.end ? found : undefined
}

function forScope(facts: ModuleFacts): ModuleFacts {
  const variables = facts.variables.filter(({ kind }) => kind === 'global')
  return { ...facts, functions: [], classes: [], shapes: [], exports: [], unknown: [], variables }
}
