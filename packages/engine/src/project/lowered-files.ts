// Facts of files, by path and text: what is checked and what is imported share them, so that each text is lowered once.
import { lowerModule } from '@logwright/analysis/lower/index'
import type { SyntaxTree } from '@logwright/analysis/syntax/tree'
import type { ModuleFacts } from '@logwright/analysis/ir/module'
import type { ModulePositions } from '@logwright/analysis/ir/positions'
import { goodTextKey, openedKey } from '../cache/keys'
import { runPass, type PassResult } from '../guarded-pass'
import { parseText } from '../parser/parse-text'
import type { InternalError, SourceInput, UserError } from '../session'
import type { SessionCore } from '../session-state'
import { collectDirectives, type Directive } from '../suppressions'
import { indexLines, type TextLines } from '../text-lines'
import { describeSkip } from '../text-verdict'

/** A file after lowering. */
export interface LoweredFile {
  /** Equal for equal texts at one path. */
  readonly key: string
  /** Absolute. */
  readonly path: string
  /** Without byte-order mark. */
  readonly text: string
  readonly lines: TextLines
  readonly directives: readonly Directive[]
  readonly outcome: LoweredOutcome
}

/** What lowering came to. */
export type LoweredOutcome =
  | {
      readonly kind: 'facts'
      readonly facts: ModuleFacts
      readonly positions: ModulePositions
      readonly repaired: boolean
    }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'wrong'; readonly errors: readonly UserError[] }
  | { readonly kind: 'bug'; readonly error: InternalError }

/** Lowers a file, or takes it from the cache. `path` is absolute, `text` without byte-order mark. Never throws. */
export function lowerFile(state: SessionCore, input: SourceInput): LoweredFile {
  const key = openedKey(input.path, input.text)
  const known = state.lowered.get(key)
  if (known) return known
  state.lowered.release(input.path)
  const lowered = lowerAnew(state, input, key)
  state.counts.lowered++
  state.lowered.set(key, lowered, input.text.length, input.path)
  return lowered
}

function lowerAnew(state: SessionCore, input: SourceInput, key: string): LoweredFile {
  const { path, text } = input
  const file = { key, path, text, lines: indexLines(text), directives: [] }
  const reason = describeSkip(text)
  if (reason !== null) return { ...file, outcome: { kind: 'skipped', reason } }
  const parsed = input.tree ? hostTree(input.tree) : parseOwn(state, input)
  if (parsed.kind === 'failed') return { ...file, outcome: { kind: 'bug', error: parsed.error } }
  if (parsed.value.kind === 'failed') return { ...file, outcome: { kind: 'wrong', errors: parsed.value.errors } }
  const { tree, repaired } = parsed.value
  const directives = collectDirectives(tree.comments)
  const lowered = runPass({ file: path, pass: 'lower', times: state.times }, () => lowerModule(tree))
  if (lowered.kind === 'failed') return { ...file, directives, outcome: { kind: 'bug', error: lowered.error } }
  return { ...file, directives, outcome: { kind: 'facts', ...lowered.value, repaired } }
}

type Parsed = PassResult<ReturnType<typeof parseText> | HostTree>

interface HostTree {
  readonly kind: 'tree'
  readonly tree: SyntaxTree
  readonly repaired: false
}

function hostTree(tree: SyntaxTree): Parsed {
  return { kind: 'done', value: { kind: 'tree', tree, repaired: false } }
}

/** Parses a text, or patches the tree of the path's text before; half-typed text is repaired, where that is wanted. */
export function parseOwn(
  state: SessionCore,
  { path, text }: SourceInput,
  repairs = true,
): PassResult<ReturnType<typeof parseText>> {
  const { parser, wasmFile, trees } = state
  const lastGood = state.goodTexts.get(goodTextKey(path)) ?? null
  const kept = trees.get(path) ?? null
  // Its nodes move while it is patched: nothing of it is left when that fails.
  trees.delete(path)
  const parsed = runPass({ file: path, pass: 'parse', times: state.times }, () =>
    parseText({ path, text, parser, wasmFile, lastGood, kept, repairs }),
  )
  if (state.keepsGoodTexts && parsed.kind === 'done') {
    const next = parsed.value.kind === 'tree' ? parsed.value.kept : kept
    if (next) trees.set(path, next, text.length)
  }
  const isGood = parsed.kind === 'done' && parsed.value.kind === 'tree' && !parsed.value.repaired
  if (isGood && state.keepsGoodTexts) state.goodTexts.set(goodTextKey(path), text, text.length)
  return parsed
}
