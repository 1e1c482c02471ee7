// Suggestions of no-weak-url-check: the same check, made to hold.
import {
  callOf,
  repairedPattern,
  type Fix,
  type ModuleView,
  type Range,
  type WeakCheck,
} from '@logwright/analysis/query'

/** A check that an attacker's address does not pass; none where the intention cannot be read from the check. */
export function suggestStrictCheck(view: ModuleView, check: WeakCheck): readonly Fix[] {
  const fix = repair(view, check)
  return fix ? [{ kind: 'suggestion', ...fix }] : []
}

type Repair = Omit<Fix, 'kind'>

function repair(view: ModuleView, check: WeakCheck): Repair | null {
  const call = callOf(view, check.ref)
  if (!call || !check.asked) return null
  if (check.kind === 'pattern') return strictPattern(view, check)
  const [given] = call.args
  const literal = given ? quotedLiteral(view, given) : null
  if (!literal || !call.receiver || call.args.length !== 1) return null
  const { text, range } = literal
  if (check.kind === 'prefix' && check.asked.part === 'text' && /^[a-z]+:\/\/[^/?#]+$/i.test(text))
    return { title: 'Put a slash after the host', edits: [{ start: range.end - 1, end: range.end - 1, text: '/' }] }
  if (check.kind === 'suffix' && check.asked.part === 'host' && !text.startsWith('.'))
    return {
      title: 'Put a dot before the domain',
      edits: [{ start: range.start + 1, end: range.start + 1, text: '.' }],
    }
  const subject = subjectOf(view, check, call.receiver)
  return subject === null ? null : exactly(view, check, { subject, text })
}

/** The host of what is checked, as an expression. */
function subjectOf(view: ModuleView, { asked, witness }: WeakCheck, receiver: Range): string | null {
  const written = view.text.slice(receiver.start, receiver.end)
  if (asked?.part === 'host') return written
  return asked?.part === 'text' && witness.includes('://') ? `new URL(${written}).hostname` : null
}

function exactly(
  view: ModuleView,
  check: WeakCheck,
  { subject, text }: { subject: string; text: string },
): Repair | null {
  const host = /^(?:[a-z]+:\/\/)?([a-z\d-]+(?:\.[a-z\d-]+)+)\/?$/i.exec(text)?.[1]
  const suffix = check.kind === 'suffix' && text.startsWith('.') ? `${subject}.endsWith('${text}')` : null
  if (suffix !== null) return replaced(view, check, "Ask for the host's end", suffix)
  if (host === undefined || check.asked?.op === 'index') return null
  return replaced(view, check, `Compare the host with '${host}'`, `${subject} === '${host}'`)
}

function replaced(view: ModuleView, { ref }: WeakCheck, title: string, text: string): Repair {
  const range = view.range(ref)
  const isNegated = view.text[range.start - 1] === '!' && text.includes('===')
  return { title, edits: [{ ...range, text: isNegated ? `(${text})` : text }] }
}

function strictPattern(view: ModuleView, { ref, asked }: WeakCheck): Repair | null {
  const source = asked && repairedPattern(asked)
  const call = callOf(view, ref)
  const range = call?.patterns[0]
  if (!asked || source === null || source === undefined || !range || call.patterns.length !== 1) return null
  const written = view.text.slice(range.start, range.end)
  if (written !== `/${String(asked.texts[0])}/${asked.flags}`) return null
  return {
    title: 'Escape the dots and anchor the host at both ends',
    edits: [{ ...range, text: `/${source}/${asked.flags}` }],
  }
}

/** A text that is written in quotes right in the call. */
function quotedLiteral(view: ModuleView, range: Range): { readonly text: string; readonly range: Range } | null {
  const written = view.text.slice(range.start, range.end)
  const found = /^(['"`])([^'"`\\$]*)\1$/.exec(written)
  return found ? { text: found[2] as string, range } : null
}
