// One file as all rules share it: the session, the input, and who reports what concerns the whole file.
import type { SourceInput } from '@logwright/engine'
import type { HostContext, HostProgram } from './host-context'
import { toSyntaxTree } from './host-tree'
import { sessionFor, type PooledSession } from './session-pool'

/** A file being linted. */
export interface LintedFile extends PooledSession {
  readonly input: SourceInput
  /** The configuration's `ignores` leave the file out. */
  readonly isIgnored: boolean
  /** The configuration's problems, once per file: the first rule that asks gets them. */
  readonly takeProblems: () => readonly string[]
}

/**
 * The file of the tree that is being linted: hosts run all rules on one file before the next (oxlint has one source-code object
 * for all of them, so the tree tells files apart). One slot, since entries of a `WeakMap` outlive the tree by a collection.
 */
let last: { readonly ast: HostProgram; readonly file: LintedFile } | null = null

/** The file of a context; made by the first rule that asks. */
export function lintedFile(context: HostContext): LintedFile {
  const { ast } = context.sourceCode
  if (last?.ast !== ast) last = { ast, file: openLinted(context) }
  return last.file
}

function openLinted(context: HostContext): LintedFile {
  const pooled = sessionFor(context.cwd, context.filename, context.settings)
  let problems = pooled.problems
  return {
    ...pooled,
    input: { path: context.filename, text: context.sourceCode.text, tree: toSyntaxTree(context.sourceCode) },
    isIgnored: pooled.session.isIgnored(context.filename),
    takeProblems: () => {
      const taken = problems
      problems = []
      return taken
    },
  }
}
