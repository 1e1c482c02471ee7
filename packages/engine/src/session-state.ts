// What a session keeps: configuration, knowledge, caches. Made once, passed to the functions that do the work.
import type { CompiledKnowledge } from '@logwright/analysis/model/compile'
import type { Asking } from '@logwright/analysis/summary/asking'
import type { Rule } from '@logwright/analysis/query/rule'
import type { Lru } from './cache/lru'
import type { ResolvedConfig } from './config/config-file'
import type { EditedFile } from './editing/edited-file'
import type { SessionCounts } from './session'
import type { ScopeCorrection } from './config/path-globs'
import type { PassTimes } from './guarded-pass'
import type { Io } from './io'
import type { OpenedFile } from './opened-file'
import type { ParserChoice } from './parser/oxc-module'
import type { KeptTree } from './parser/patched-tree'
import type { LoweredFile } from './project/lowered-files'
import type { ProjectLinks } from './project/project-links'
import type { AnswerMethod } from '@logwright/analysis/summary/answer-methods'
import type { KeptCall } from '@logwright/analysis/query/errors/kept-errors'
import type { InstalledHandler } from '@logwright/analysis/query/central-handlers/central-fate'
import type { PackageFacts } from './project/package-facts'
import type { LoggerImport } from './project/project-loggers'
import type { ConfiguredRedaction } from './project/project-redactions'
import type { ProjectLookup } from './project-facts'
import type { ModuleResolver } from './resolve/resolution'

/** See the header. */
export interface SessionState extends SessionCore {
  readonly links: ProjectLinks
  readonly answers: PackageFacts<AnswerMethod>
  readonly handlers: PackageFacts<InstalledHandler>
  /** What is called where errors are kept. */
  readonly kept: PackageFacts<KeptCall>
  readonly redactions: PackageFacts<ConfiguredRedaction>
  readonly loggers: PackageFacts<LoggerImport>
  /** Clients whose requests go through something that looks at addresses. */
  readonly dispatchers: PackageFacts<string>
}

/** The state without the links, which are made of it. */
export interface SessionCore {
  readonly root: string
  readonly io: Io
  readonly resolver: ModuleResolver
  readonly counts: SessionCounts
  readonly lowered: Lru<LoweredFile>
  readonly config: ResolvedConfig
  readonly rules: ReadonlyMap<string, Rule>
  readonly knowledge: CompiledKnowledge
  /** Questions about functions that wait for each other, across all files. */
  readonly asking: Asking
  readonly project: ProjectLookup
  readonly correctScope: ScopeCorrection
  readonly parser: ParserChoice
  readonly wasmFile: string | null
  /** Hosts that show half-typed code keep the last good text; a one-shot run need not. */
  readonly keepsGoodTexts: boolean
  /** Reports tell what calls resolve to. */
  readonly countsCalls: boolean
  /** Reports tell what of the security events is logged. */
  readonly countsCoverage: boolean
  readonly opened: Lru<OpenedFile>
  readonly goodTexts: Lru<string>
  /** Trees of the files parsed last, by path, while somebody edits. */
  readonly trees: Lru<KeptTree>
  /** By path: what is known of files under edit. */
  readonly edits: Lru<EditedFile>
  /** The file opened last: hosts ask for one rule after the other. */
  readonly last: { file: { readonly path: string; readonly text: string; readonly opened: OpenedFile } | null }
  /** Which rule reports the bug that kept a file from being analysed, so that one finding stands for it. */
  readonly carriers: WeakMap<OpenedFile, string>
  /** By directory: the one of the package around it, or null. Forgotten when a package.json changes. */
  readonly packageDirectories: Map<string, string | null>
  readonly times: PassTimes
  readonly absolute: (path: string) => string
  /** Relative to the root, forward slashes. */
  readonly relative: (path: string) => string
}
