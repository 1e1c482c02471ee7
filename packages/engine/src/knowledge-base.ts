// The one place where built-in library models and the user's own meet and are compiled.
import { compileKnowledge, type CompiledKnowledge } from '@logwright/analysis/model/compile'
import type { ModelProblem } from '@logwright/analysis/model/trie-builder'
import type { Knowledge, LibraryModel, Requirement, SecurityEvent } from '@logwright/analysis/model/rows'
import { knowledge as builtIn } from '@logwright/models'
import { checkTypes } from './config/declared-types'
import type { LoadedConfig } from './config/load-config'
import type { UserError } from './session'

// The models package promises this form by its schema and its tests; it may not import analysis, so the type meets here.
const BUILT_IN = builtIn as unknown as Knowledge

/** Requirements of OWASP ASVS, and the rules that look for gaps. */
export const requirements: readonly Requirement[] = BUILT_IN.requirements ?? []

/** The OWASP logging vocabulary. */
export const securityEvents: readonly SecurityEvent[] = BUILT_IN.events

/** Packages whose calls write log records, as `package.json` names them. */
export const loggingPackages: ReadonlySet<string> = new Set(
  BUILT_IN.libraries
    .filter(({ area, log }) => area === 'logging' || (area === 'web' && log !== undefined))
    .flatMap((library) => library.package ?? []),
)

/** Knowledge of a session, and the rows of the user's models that could not be used. */
export interface KnowledgeBase {
  readonly knowledge: CompiledKnowledge
  readonly errors: readonly UserError[]
}

let compiledBuiltIn: CompiledKnowledge | null = null

/** Compiles the built-in models (once per process) or these and what the configuration adds. */
export function openKnowledge({ config, modelOrigins }: LoadedConfig): KnowledgeBase {
  compiledBuiltIn ??= compileKnowledge(BUILT_IN)
  const { add, remove } = config.sensitiveNames
  if (config.models.length + add.length + remove.length === 0) return { knowledge: compiledBuiltIn, errors: [] }
  const sensitive = { ...BUILT_IN.sensitive, added: add, removed: remove }
  const libraries = [...BUILT_IN.libraries, ...config.models]
  const knowledge = compileKnowledge({ ...BUILT_IN, libraries, sensitive })
  const problems = knowledge.check(config.models)
  const errors = problems.map((problem) => locateProblem(problem, config.models, modelOrigins))
  return { knowledge, errors: [...errors, ...checkTypes(config.models, modelOrigins, libraries)] }
}

function locateProblem(
  problem: ModelProblem,
  models: readonly LibraryModel[],
  origins: LoadedConfig['modelOrigins'],
): UserError {
  const at = models.findIndex((model) => namesOf(model).includes(problem.library))
  const origin = origins[at]
  const message = `Row ${problem.row} of '${problem.list}' in the model of '${problem.library}': ${problem.message}`
  if (!origin) return { kind: 'model', file: '(built-in models)', line: null, column: null, message }
  const place = { atKey: false, nearest: null }
  const path = origin.isShort ? origin.path : [...origin.path, problem.list, problem.row]
  return { ...origin.locator.errorAt(path, message, place), kind: 'model' }
}

function namesOf(model: LibraryModel): readonly string[] {
  return [model.package ?? [], model.global ?? [], model.function ?? [], model.area].flat()
}
