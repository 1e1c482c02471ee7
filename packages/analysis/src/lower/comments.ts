// Comments that mean something to later passes: why a catch body does nothing.
import { children } from '../syntax/fields'
import type { Comment, Node, SyntaxTree } from '../syntax/tree'
import { MAX_CATCH_COMMENT } from '../limits'

/** @returns the text of the comments directly inside a block, not inside its statements, or null. */
export function commentInside(tree: SyntaxTree, block: Node): string | null {
  const end = tree.end(block)
  const statements = children(block, 'body')
  const texts: string[] = []
  for (let i = firstFrom(tree.comments, tree.start(block)); i < tree.comments.length; i++) {
    const comment = tree.comments[i]
    if (comment === undefined || comment.end > end) break
    if (!isInStatement(tree, statements, comment))
      texts.push(comment.value.replace(/^\*+/, '').replace(/\s+/g, ' ').trim())
  }
  return texts.length === 0 ? null : texts.join(' ').slice(0, MAX_CATCH_COMMENT)
}

function isInStatement(tree: SyntaxTree, statements: readonly (Node | null)[], comment: Comment): boolean {
  return statements.some((s) => s !== null && tree.start(s) <= comment.start && comment.end <= tree.end(s))
}

function firstFrom(comments: readonly Comment[], start: number): number {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((comments[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
