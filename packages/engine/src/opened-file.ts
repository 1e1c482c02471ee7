// Opens one file for the session: text to facts to view, each text once.
import { lowerModule } from '@logwright/analysis/lower/index'
import { createView } from '@logwright/analysis/query/create-view'
import type { SyntaxTree } from '@logwright/analysis/syntax/tree'
import { goodTextKey, openedKey } from './cache/keys'
import { splitByteOrderMark } from './io'
import { runPass, type PassResult } from './guarded-pass'
import { parseText } from './parser/parse-text'
import type { InternalError, Opened, SourceInput } from './session'
import type { SessionState } from './session-state'
import { collectDirectives, type Directive } from './suppressions'
import { indexLines, type TextLines } from './text-lines'
import { describeSkip } from './text-verdict'

/** An opened file and what hosts need besides its view. */
export interface OpenedFile {
  /** Absolute. */
  readonly path: string
  readonly lines: TextLines
  readonly opened: Opened
  /** Why the text was not analysed, or null. */
  readonly skipped: string | null
  readonly directives: readonly Directive[]
  readonly internalErrors: readonly InternalError[]
}

/** Opens a file, from the cache where text and path are known. Never throws. */
export function openFile(state: SessionState, input: SourceInput): OpenedFile {
  const path = state.absolute(input.path)
  const last = state.last.file
  if (last !== null && last.path === path && last.text === input.text) return last.opened
  const key = state.keepsGoodTexts ? openedKey(path, input.text) : null
  const known = key === null ? undefined : state.opened.get(key)
  const opened = known ?? openText(state, { ...input, path, text: splitByteOrderMark(input.text).text })
  if (!known && key !== null) state.opened.set(key, opened, input.text.length)
  state.last.file = { path, text: input.text, opened }
  return opened
}

function openText(state: SessionState, input: SourceInput): OpenedFile {
  const empty = { path: input.path, lines: indexLines(input.text), directives: [], internalErrors: [] }
  const skipped = describeSkip(input.text)
  if (skipped !== null) {
    const error = {
      kind: 'limit',
      file: input.path,
      line: null,
      column: null,
      message: `Not analysed: ${skipped}.`,
    } as const
    return { ...empty, skipped, opened: { kind: 'none', errors: [error] } }
  }
  const parsed = input.tree ? hostTree(input.tree) : parseOwn(state, input)
  if (parsed.kind === 'failed')
    return { ...empty, skipped: null, opened: { kind: 'none', errors: [] }, internalErrors: [parsed.error] }
  if (parsed.value.kind === 'failed')
    return { ...empty, skipped: null, opened: { kind: 'none', errors: parsed.value.errors } }
  const { tree, repaired } = parsed.value
  const directives = collectDirectives(tree.comments)
  const view = analyse(state, input, tree)
  if (view.kind === 'failed')
    return { ...empty, directives, skipped: null, opened: { kind: 'none', errors: [] }, internalErrors: [view.error] }
  return { ...empty, directives, skipped: null, opened: { kind: 'view', view: view.value, repaired } }
}

type Parsed = PassResult<ReturnType<typeof parseText>>

function hostTree(tree: SyntaxTree): Parsed {
  return { kind: 'done', value: { kind: 'tree', tree, repaired: false } }
}

function parseOwn(state: SessionState, input: SourceInput): Parsed {
  const lastGood = state.goodTexts.get(goodTextKey(input.path)) ?? null
  const parsed = runPass({ file: input.path, pass: 'parse', times: state.times }, () =>
    parseText({ path: input.path, text: input.text, parser: state.parser, wasmFile: state.wasmFile, lastGood }),
  )
  const isGood = parsed.kind === 'done' && parsed.value.kind === 'tree' && !parsed.value.repaired
  if (isGood && state.keepsGoodTexts) state.goodTexts.set(goodTextKey(input.path), input.text, input.text.length)
  return parsed
}

function analyse(
  state: SessionState,
  input: SourceInput,
  tree: SyntaxTree,
): PassResult<Extract<Opened, { kind: 'view' }>['view']> {
  const { path, text } = input
  const lowered = runPass({ file: path, pass: 'lower', times: state.times }, () => lowerModule(tree))
  if (lowered.kind === 'failed') return lowered
  return runPass({ file: path, pass: 'view', times: state.times }, () => {
    const { facts, positions } = lowered.value
    const view = createView({
      path: state.relative(path),
      text,
      facts,
      positions,
      knowledge: state.knowledge,
      project: state.project(path),
    })
    return { ...view, scope: state.correctScope(path, view.scope) }
  })
}
