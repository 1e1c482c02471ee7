// Phrases and findings that several rules share, so that messages read alike.
import {
  handlerText,
  linkedUses,
  type Finding,
  type CallSite,
  type ModuleView,
  type Step,
  type UnloggedMilestone,
  type UnloggedRefusal,
  type ValueRef,
} from '@logwright/analysis/query'
import { suggestRecordAfter } from './edits'

/** A step that points at a value. */
export function stepAt(view: ModuleView, ref: ValueRef, message: string): Step {
  return { message, range: view.range(ref) }
}

/** The step into the function of another module that logs, or requests, what a call gives it; none where the call itself does. */
export function stepsInside(view: ModuleView, site: CallSite, kind: 'log' | 'outbound'): readonly Step[] {
  const verb = kind === 'log' ? 'logged' : 'requested'
  return linkedUses(view.flow, site)
    .filter(({ call }) => call.sinks.some(({ to }) => to.kind === kind))
    .slice(0, 1)
    .map(({ module, call }) => ({
      ...stepAt(view, site.ref, `is ${verb} in ${module}`),
      inside: { module, fn: call.id },
    }))
}

/** From the decision to the central handler that receives the error and drops it. */
export function refusalSteps(view: ModuleView, { decision, refusal, range }: UnloggedRefusal): readonly Step[] {
  const decided = stepAt(view, decision.ref, 'is decided here')
  const { handler } = refusal
  if (!handler) return [decided]
  const inside = { module: handler.module ?? handler.registeredIn, fn: handler.fn }
  return [decided, { message: `goes to ${handlerText(handler)}, which does not log it`, range, inside }]
}

/** `'password'`, quoted and shortened for a message; in backticks where the code has quotes of its own. */
export function quoted(name: string): string {
  const quote = name.includes("'") ? '`' : "'"
  return `${quote}${name.length > 60 ? `${name.slice(0, 59)}…` : name}${quote}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] as string}`
}

/** What a rule says of the events that it wants logged. */
export interface MilestoneWording {
  readonly rule: string
  readonly messageId: string
  /** A sentence for each event of the vocabulary: "A user is created". */
  readonly what: Readonly<Record<string, string>>
}

/** The finding, with the suggestion to log it. */
export function milestoneFinding(
  view: ModuleView,
  { event, ref, range, confidence }: UnloggedMilestone,
  { rule, messageId, what }: MilestoneWording,
): Finding {
  const sentence = what[event] ?? ''
  return {
    rule,
    messageId,
    data: { what: sentence },
    range,
    steps: [],
    confidence,
    fixes: suggestRecordAfter(view, ref, {
      event,
      message: sentence
        .replace(/^An? /, '')
        .replace(/^Somebody/, 'user')
        .replace(/ is /, ' '),
      title: 'Log it',
    }),
  }
}
