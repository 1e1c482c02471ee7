// Opens a session: the one place that joins analysis, models and rules.
import { isAbsolute, relative, resolve } from 'node:path'
import type { Preset, Rule } from '@logwright/analysis/query/rule'
import { Asking } from '@logwright/analysis/summary/asking'
import { modelSchema } from '@logwright/models'
import { rules as allRules } from '@logwright/rules'
import { createLru } from './cache/lru'
import { checkFile, findOfRule } from './check-file'
import { loadConfig, type ConfigSources } from './config/load-config'
import { collectUserNames, type UserName } from './config/user-names'
import { compileIgnores, compileScope } from './config/path-globs'
import { explainLine } from './explain/explain-line'
import type { Io } from './io'
import { nodeIo } from './io/node-io'
import { openKnowledge } from './knowledge-base'
import { checkEdited } from './editing/check-edited'
import { MAX_CACHED_TEXT, MAX_EDITED_TEXT, MAX_GOOD_TEXT, MAX_LOWERED_TEXT_ONCE, MAX_OPENED_TEXT_ONCE } from './limits'
import { openFile } from './opened-file'
import type { ParserChoice } from './parser/oxc-module'
import { createProjectLookup } from './project-facts'
import type { Session, UserError } from './session'
import { createPackageFacts } from './project/package-facts'
import { answerMethods } from './project/project-answers'
import { centralHandlers } from './project/project-handlers'
import { keptCalls } from './project/project-kept-errors'
import { sharedDispatchers } from './project/project-dispatchers'
import { importedLoggers } from './project/project-loggers'
import { sharedRedactions } from './project/project-redactions'
import { createProjectLinks } from './project/project-links'
import { createResolver } from './resolve/module-resolver'
import type { SessionCore, SessionState } from './session-state'
import { writeSuppression } from './suppression-edit'

/** How a host opens a session. */
export interface SessionOptions {
  /** Absolute path of the project's root; paths are relative to it. */
  readonly root: string
  /** Default: the real file system. */
  readonly io?: Io
  /** Where configuration comes from; default: a file found upward from the root. */
  readonly config?: Omit<ConfigSources, 'preset'>
  /** Default `auto`. Used only when a host gives no tree of its own. */
  readonly parser?: ParserChoice
  /** Where the parser's WebAssembly module lies, for bundles that ship it elsewhere. */
  readonly wasmFile?: string
  /** Wins over the configuration's. */
  readonly preset?: Preset
  /** Keep the last good text of each file, to repair half-typed code. Default false. */
  readonly editing?: boolean
  /** Tell in reports what calls resolve to. Default false. */
  readonly countsCalls?: boolean
  /** Tell in reports what of the security events is logged. Default false. */
  readonly countsCoverage?: boolean
  /** Default: all rules of Logwright. */
  readonly rules?: readonly Rule[]
}

/** Opens a session. Wrong configuration does not throw; it stands in `configErrors`, and the rest applies. */
export function openSession(options: SessionOptions): Session {
  const { state, configErrors, userNames } = createState(options)
  const ignores = compileIgnores(state.config)
  return {
    root: state.root,
    rules: state.rules,
    config: state.config,
    configErrors,
    open: (input) => openFile(state, input).opened,
    find: (input, ruleId, ruleOptions, preset) => {
      const rule = state.rules.get(ruleId)
      return rule ? findOfRule(state, input, { rule, options: ruleOptions, preset }) : []
    },
    check: (input) => checkFile(state, input),
    checkEdited: (input) => checkEdited(state, input),
    notes: () => state.resolver.problems(),
    userNames,
    explain: (input, line) => explainLine(state, input, line, ignores(state.absolute(input.path))),
    suppress: (input, finding) => writeSuppression(state, input, finding),
    isIgnored: (path) => ignores(state.absolute(path)),
    times: () => state.times,
    counts: () => ({ ...state.counts }),
    refresh: (paths) => {
      const changed = paths?.map(state.absolute) ?? null
      state.links.refresh(changed)
      state.answers.refresh(changed)
      state.handlers.refresh(changed)
      state.kept.refresh(changed)
      state.redactions.refresh(changed)
      state.loggers.refresh(changed)
      state.dispatchers.refresh(changed)
      state.last.file = null
    },
  }
}

interface Created {
  readonly state: SessionState
  readonly configErrors: readonly UserError[]
  readonly userNames: readonly UserName[]
}

function createState(options: SessionOptions): Created {
  const io = options.io ?? nodeIo
  const root = resolve(options.root)
  const rules = options.rules ?? allRules
  const sources = { ...options.config, ...(options.preset && { preset: options.preset }) }
  const loaded = loadConfig({ io, root, rules, modelSchema }, sources)
  const { knowledge, errors } = openKnowledge(loaded)
  const core: SessionCore = {
    root,
    io,
    resolver: createResolver(io, root),
    counts: { lowered: 0, interfaces: 0, views: 0, parts: 0 },
    lowered: createLru(options.editing ? MAX_CACHED_TEXT : MAX_LOWERED_TEXT_ONCE),
    config: loaded.config,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    knowledge,
    asking: new Asking(),
    project: createProjectLookup(io),
    correctScope: compileScope(loaded.config.scope),
    parser: options.parser ?? 'auto',
    wasmFile: options.wasmFile ?? null,
    keepsGoodTexts: options.editing ?? false,
    countsCalls: options.countsCalls ?? false,
    countsCoverage: options.countsCoverage ?? false,
    opened: createLru(options.editing ? MAX_CACHED_TEXT : MAX_OPENED_TEXT_ONCE),
    goodTexts: createLru(MAX_GOOD_TEXT),
    trees: createLru(MAX_EDITED_TEXT),
    edits: createLru(MAX_EDITED_TEXT),
    last: { file: null },
    carriers: new WeakMap(),
    packageDirectories: new Map(),
    times: new Map(),
    absolute: (path) => (isAbsolute(path) ? path : resolve(root, path)),
    relative: (path) => (isAbsolute(path) ? relative(root, path) : path).replace(/\\/g, '/'),
  }
  const links = createProjectLinks(core)
  const answers = createPackageFacts(core, links, answerMethods)
  const handlers = createPackageFacts(core, links, centralHandlers(core.knowledge))
  const kept = createPackageFacts(core, links, keptCalls)
  const redactions = createPackageFacts(core, links, sharedRedactions(core.knowledge))
  const loggers = createPackageFacts(core, links, importedLoggers)
  const dispatchers = createPackageFacts(core, links, sharedDispatchers(core.knowledge))
  const state = { ...core, links, answers, handlers, kept, redactions, loggers, dispatchers }
  return { state, configErrors: [...loaded.errors, ...errors], userNames: collectUserNames(loaded) }
}
