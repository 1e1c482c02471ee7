// Which files the rules judge: server code. One function decides, and says why.
import type { ModuleFacts } from '../ir/module'
import type { ProjectFacts } from './view'

/** Whether a group of rules speaks about a file, and the reason when it does not. */
export interface ScopeVerdict {
  /** Groups `events`, `leaks`, `signal`. */
  readonly isServer: boolean
  /** Group `outbound` (build scripts count, browser code does not). */
  readonly mayJudgeOutbound: boolean
  /** "a test file (path has /test/)", or null when in scope. */
  readonly reason: string | null
}

/** Everything the decision may look at. */
export interface ScopeInput {
  readonly path: string
  readonly text: string
  readonly facts: ModuleFacts
  readonly project: ProjectFacts | null
}
