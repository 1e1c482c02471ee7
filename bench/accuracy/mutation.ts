// Edits that make a seeded defect: applied to a file's text in memory, never to the file.
import { createHash } from 'node:crypto'

/** Replaces `[start, end)` by `text`; offsets count in UTF-16 units of the text without a byte-order mark. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit that also says what it expects to replace. */
export interface HashedEdit extends TextEdit {
  /** Of the replaced text; see {@link hashOfText}. */
  readonly hash: string
}

/** The first 16 hexadecimal digits of a text's SHA-256: recognises a text without quoting it. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Adds to an edit the hash of what it replaces. */
export function withHash(text: string, edit: TextEdit): HashedEdit {
  return { ...edit, hash: hashOfText(text.slice(edit.start, edit.end)) }
}

/** The text after the edits; throws when they overlap, leave the text, or replace another text than was recorded. */
export function applyEdits(text: string, edits: readonly HashedEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of sorted(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new Error(`edit [${edit.start}, ${edit.end}) overlaps another one or leaves the text`)
    }
    if (hashOfText(text.slice(edit.start, edit.end)) !== edit.hash) {
      throw new Error(`edit [${edit.start}, ${edit.end}) finds another text than was recorded`)
    }
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** Where an offset of the unmutated text lies after the edits; one inside a replaced piece moves to the piece's start. */
export function mapOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0
  for (const edit of sorted(edits)) {
    if (edit.start >= offset) break
    if (offset < edit.end) return edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
  }
  return offset + shift
}

function sorted<T extends TextEdit>(edits: readonly T[]): T[] {
  return [...edits].sort((a, b) => a.start - b.start)
}
