// The engine's public names.
export { openSession, type SessionOptions } from './open-session'
export type {
  EditReport,
  FileReport,
  InternalError,
  Opened,
  PlaceElsewhere,
  ReportedFinding,
  ReportedFix,
  ReportedStep,
  Session,
  SourceInput,
  UserError,
} from './session'
export {
  splitByteOrderMark,
  type DirectoryEntry,
  type FileStat,
  type Io,
  type ReadFailure,
  type ReadResult,
} from './io'
export type { ExplainedFinding, ExplainedRule, Explanation } from './explain/explanation'
export type { ExplainedCall } from '@logwright/analysis/query/explain/explained-calls'
export type { RuleCoverage } from './log-coverage'
export { loggingPackages, requirements, securityEvents } from './knowledge-base'
export { memoryIo } from './io/memory-io'
export { listFailure, nodeIo } from './io/node-io'
export { overlayIo, type OpenTexts } from './io/overlay-io'
export { applyEdits, selectAutofixes } from './fix-selection'
export { indexLines, type TextLines, type TextPosition } from './text-lines'
export type { SuppressionEdit } from './suppression-edit'
export { INTERNAL_ERROR, renderMessage } from './rendered-message'
export type { UserName } from './config/user-names'
export { findConfigFile, isPreset } from './config/load-config'
export { settingsText } from './config/settings-text'
export { isInPreset } from './config/rule-entries'
export type { ConfigFile, ResolvedConfig, RuleEntry, RuleSetting, Settings, SeverityWord } from './config/config-file'
export { loadOxc, type ParserChoice } from './parser/oxc-module'
export { nearestKey } from './config/nearest-key'
export { describeWriteFailure, writeFileAtomically } from './io/atomic-write'
export type { Finding, Fix, Step, TextEdit } from '@logwright/analysis/query/finding'
export type { Preset, Rule, RuleMeta } from '@logwright/analysis/query/rule'
export { editedSpan } from '@logwright/analysis/syntax/spans'
