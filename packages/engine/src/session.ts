// The session: the one entry that every host uses. It joins analysis, models and rules, and owns all input and output.
import type { UserName } from './config/user-names'
import type { Fix, Finding, Step } from '@logwright/analysis/query/finding'
import type { Range } from '@logwright/analysis/ir/positions'
import type { CallCensus } from '@logwright/analysis/query/explain/call-census'
import type { Preset, Rule } from '@logwright/analysis/query/rule'
import type { ModuleView } from '@logwright/analysis/query/view'
import type { SyntaxTree } from '@logwright/analysis/syntax/tree'
import type { ResolvedConfig } from './config/config-file'
import type { Explanation } from './explain/explanation'
import type { RuleCoverage } from './log-coverage'
import type { SuppressionEdit } from './suppression-edit'
import type { TextPosition } from './text-lines'

/** A file to look at. `tree` is the host's own syntax tree, where it has one; else the session parses `text`. */
export interface SourceInput {
  /** Absolute, or relative to the session's root. */
  readonly path: string
  readonly text: string
  readonly tree?: SyntaxTree
}

/** Something wrong with what the user gave us: located, printable without a stack. */
export interface UserError {
  readonly kind: 'syntax' | 'config' | 'model' | 'io' | 'option' | 'limit'
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly message: string
  /** For configurations: the key, as a path (`models[0].log[1].level`). */
  readonly key?: string
  /** For configurations: the nearest valid key or value, if one is near. */
  readonly nearest?: string | null
}

/** A bug of ours, caught per file; work goes on. */
export interface InternalError {
  readonly file: string
  readonly pass: string
  readonly message: string
  readonly stack: string
}

/** A place in another file than the finding's. */
export interface PlaceElsewhere {
  /** Relative to the session's root. */
  readonly path: string
  /** Absolute. */
  readonly file: string
  /** Offsets without byte-order mark. */
  readonly range: Range
  readonly start: TextPosition
  readonly end: TextPosition
}

/** A step after its place was looked up. */
export interface ReportedStep extends Step {
  /** Null: it stands in the finding's own file, at `range`. */
  readonly elsewhere: PlaceElsewhere | null
}

/** A fix after its place was looked up. */
export interface ReportedFix extends Fix {
  /** It inserts this text in another file, and changes nothing in the finding's own. */
  readonly insertion?: PlaceElsewhere & { readonly text: string }
}

/** A finding after configuration: severity and, where a comment suppresses it, the reason given. */
export interface ReportedFinding extends Finding {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly suppressed: { readonly reason: string | null } | null
  readonly steps: readonly ReportedStep[]
  readonly fixes: readonly ReportedFix[]
}

/** Everything about one checked file. */
export interface FileReport {
  readonly path: string
  readonly findings: readonly ReportedFinding[]
  readonly userErrors: readonly UserError[]
  readonly internalErrors: readonly InternalError[]
  /** Why the file is out of scope, or null. */
  readonly outOfScope: string | null
  readonly stats: {
    readonly nodes: number
    readonly unknown: number
    readonly lines: number
    readonly functions: number
    /** What calls resolve to; null for a file out of scope, and where the session does not count them. */
    readonly calls: CallCensus | null
    /** What of it is logged, by rule; null for a file that is not analysed, and where the session does not count it. */
    readonly coverage: readonly RuleCoverage[] | null
  }
}

/** What a file under edit has, without statistics. */
export interface EditReport extends Pick<FileReport, 'findings' | 'userErrors' | 'internalErrors' | 'outOfScope'> {
  /** The text does not parse, or not without what is being typed: there are no findings of it. */
  readonly isHalfTyped: boolean
}

/** An opened file: its view, or why there is none. */
export type Opened =
  | { readonly kind: 'view'; readonly view: ModuleView; readonly repaired: boolean }
  | { readonly kind: 'none'; readonly errors: readonly UserError[] }

/** How often the dear steps were taken; tests of the cut-off read it. `parts`: views of some statements only. */
export interface SessionCounts {
  lowered: number
  interfaces: number
  views: number
  parts: number
}

/** One analysis session over a project root. Never throws on any input text. */
export interface Session {
  readonly root: string
  readonly rules: ReadonlyMap<string, Rule>
  readonly configErrors: readonly UserError[]
  /** Lowers and analyses a file. The same text and path in a row are analysed once; with `editing`, as long as memory allows. */
  readonly open: (input: SourceInput) => Opened
  /** Findings of one rule with the given options merged over the preset's defaults. */
  readonly find: (
    input: SourceInput,
    ruleId: string,
    options: Readonly<Record<string, unknown>>,
    preset: Preset,
  ) => readonly Finding[]
  /** All configured rules, suppression comments applied, sorted by position. */
  readonly check: (input: SourceInput) => FileReport
  /**
   * The same findings for a text that is being edited: what the edit means nothing to is not looked at again. For sessions with
   * `editing`.
   */
  readonly checkEdited: (input: SourceInput) => EditReport
  /** The comment that silences a finding, as an edit; null where no comment can stand. The finding's text must parse. */
  readonly suppress: (input: SourceInput, finding: Pick<Finding, 'rule' | 'range'>) => SuppressionEdit | null
  /**
   * What is wrong with the project's own settings, as far as they were needed: a `tsconfig.json` that extends what is not
   * installed. Each stands once; nothing fails for it.
   */
  readonly notes: () => readonly UserError[]
  /** Names in the configuration that the project's code is asked for, each with what to say where no file has it. */
  readonly userNames: readonly UserName[]
  /** Why something is or is not reported at a line (from 1). */
  readonly explain: (input: SourceInput, line: number) => Explanation
  /** The configuration after discovery and merging. */
  readonly config: ResolvedConfig
  /** Whether the configuration's `ignores` leave the file out. */
  readonly isIgnored: (path: string) => boolean
  /** Milliseconds spent so far, by pass (`parse`, `lower`, `view`, `rule <id>`). */
  readonly times: () => ReadonlyMap<string, number>
  /** How often texts were lowered, interfaces of modules collected and views made. */
  readonly counts: () => Readonly<SessionCounts>
  /**
   * Files changed, came or went (absolute paths; without: nobody knows which). What was read of other modules is looked at again
   * when it is next needed. A session that is never told takes the file system for frozen.
   */
  readonly refresh: (paths?: readonly string[]) => void
}
