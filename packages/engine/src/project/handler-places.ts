// What is asked of other modules while the central handlers of one are looked for: the modules that its handlers use, and those
// that may hold a handler. All others, the whole application behind its routes, stay unread.
import type { FunctionIr, ModuleFacts } from '@logwright/analysis/ir/module'
import { looksLikeErrorHandler } from '@logwright/analysis/summary/error-ways'
import { MAX_REEXPORTS } from '../limits'

/** How modules are reached. */
export interface FactsSource {
  /** Absolute path behind a specifier; null when it is no module of the project. */
  readonly resolve: (from: string, specifier: string) => string | null
  readonly factsOf: (path: string) => ModuleFacts | null
}

/** Which specifiers of a module are worth following. */
export function handlerSpecifiers(source: FactsSource, path: string, facts: ModuleFacts): ReadonlySet<string> {
  const used = usedByHandlers(facts)
  return new Set(
    facts.imports.flatMap(({ module }) => (used.has(module) || mayHold(source, path, module, 0) ? [module] : [])),
  )
}

/** Specifiers of what functions that look like handlers, and functions in them, read. */
function usedByHandlers(facts: ModuleFacts): ReadonlySet<string> {
  const found = new Set<string>()
  for (const fn of facts.functions) {
    if (!isInHandler(facts, fn)) continue
    for (const instruction of fn.instructions) {
      if (instruction.kind !== 'load') continue
      const module = facts.variables[instruction.variable]?.import?.module
      if (module !== undefined) found.add(module)
    }
  }
  return found
}

function isInHandler(facts: ModuleFacts, fn: FunctionIr): boolean {
  for (let at: FunctionIr | undefined = fn; at; at = at.parent === null ? undefined : facts.functions[at.parent])
    if (looksLikeErrorHandler(at)) return true
  return false
}

function mayHold(source: FactsSource, from: string, specifier: string, depth: number): boolean {
  const target = depth > MAX_REEXPORTS ? null : source.resolve(from, specifier)
  const facts = target === null ? null : source.factsOf(target)
  if (target === null || !facts) return false
  if (facts.functions.some(looksLikeErrorHandler)) return true
  // A barrel holds nothing of its own.
  const isBarrel = facts.functions.length <= 1 && facts.imports.length > 0
  return isBarrel && facts.imports.some(({ module }) => mayHold(source, target, module, depth + 1))
}
