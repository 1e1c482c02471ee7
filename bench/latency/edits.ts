// One-character edits of a text, the same in every run: a character is typed somewhere and taken away again.

/** Replaces `remove` characters at `offset` by `insert`. */
export interface CharacterEdit {
  readonly offset: number
  readonly remove: number
  readonly insert: string
}

const TYPED = ['a', 'e', 'x', '1', ' ', '.', '(', "'"]

/** `count` edits, in pairs that leave the text as it was. */
export function characterEdits(text: string, count: number, seed = 7): readonly CharacterEdit[] {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state % limit
  }
  return Array.from({ length: Math.ceil(count / 2) }, () => {
    const offset = below(text.length)
    const insert = TYPED[below(TYPED.length)] ?? 'a'
    return [
      { offset, remove: 0, insert },
      { offset, remove: 1, insert: '' },
    ]
  })
    .flat()
    .slice(0, count)
}

/** The text after an edit. */
export function applyEdit(text: string, { offset, remove, insert }: CharacterEdit): string {
  return text.slice(0, offset) + insert + text.slice(offset + remove)
}
