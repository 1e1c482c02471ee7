// Which event of the vocabulary a decision speaks of, for records that rules suggest.
import { splitWords } from '../names'
import type { ModuleView } from '../view'

/** Id of the rule's event that has a word of the text among its own; null: none has. */
export function spokenEvent(view: ModuleView, rule: string, text: string): string | null {
  const words = splitWords(text)
  const spoken = view.knowledge.events.find(
    (event) => event.rule === rule && event.words?.some((word) => words.includes(word)),
  )
  return spoken?.id ?? null
}
