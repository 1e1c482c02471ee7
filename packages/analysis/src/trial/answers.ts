// What a function says to addresses that an attacker might send, told to other modules: they cannot run it themselves.
import type { FunctionIr } from '../ir/module'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { MAX_ANSWERS } from '../limits'
import { readAddress } from './addresses'
import { internalCandidates, isBlockList, outsideCandidates } from './candidates'
import { plain, unknown, type Concrete } from './concrete'
import type { Asked } from './methods'
import { runFunction } from './trial'

/** Texts that a check is first run on, to learn what it asks. */
export const OPENERS: readonly string[] = ['https://attacker.test/', 'http://attacker.test/', 'attacker.test']

/** A question of a function of another module. */
export type AskedText = Omit<Asked, 'ref' | 'isElsewhere'>

/** What one parameter is asked, and what comes of it. */
export interface TextAnswers {
  readonly parameter: number
  readonly asked: readonly AskedText[]
  readonly answers: readonly TextAnswer[]
}

/** What comes of one text: a verdict, nothing since it throws, or an address. */
export interface TextAnswer {
  readonly text: string
  readonly is: 'true' | 'false' | 'thrown' | 'text' | 'address'
  /** For `text` and `address`. */
  readonly value: string
}

/** Runs the function on addresses, for each parameter of which it asks something. */
export function answersOf(flow: ModuleFlow, fn: FunctionIr): readonly TextAnswers[] {
  if (fn.isGenerator || !fn.instructions.some(({ kind }) => kind === 'call' || kind === 'operator')) return []
  return fn.parameters.flatMap((_, parameter) => {
    const asked = new Map<string, AskedText>()
    const note = ({ op, part, texts, flags }: Asked): void => {
      asked.set(`${op} ${part} ${texts.join()}`, { op, part, texts, flags })
    }
    for (const text of OPENERS) runFunction(flow, fn, { parameter, text, note })
    const questions = [...asked.values()]
    if (questions.length === 0) return []
    const candidates = isBlockList(questions) ? internalCandidates() : outsideCandidates(questions)
    const answers = [...new Set([...OPENERS, ...candidates])].slice(0, MAX_ANSWERS).flatMap((text) => {
      const answer = told(runFunction(flow, fn, { parameter, text, note: () => undefined }))
      return answer ? [{ text, ...answer }] : []
    })
    return answers.length > 0 ? [{ parameter, asked: questions, answers }] : []
  })
}

function told(value: Concrete): Omit<TextAnswer, 'text'> | null {
  if (value.kind === 'thrown') return { is: 'thrown', value: '' }
  if (value.kind === 'address') return { is: 'address', value: value.parts.href }
  if (value.kind !== 'plain') return null
  if (typeof value.value === 'string') return { is: 'text', value: value.value }
  return { is: value.value ? 'true' : 'false', value: '' }
}

/** What a function of another module says to the text that it is given; null where nothing is known of that. */
export function answerElsewhere(
  flow: ModuleFlow,
  site: CallSite,
  args: readonly Concrete[],
  note: (asked: Asked) => void,
): Concrete | null {
  const [only, ...others] = flow.linked(site)
  if (!only || others.length > 0) return null
  for (const { parameter, asked, answers } of only.call.textAnswers) {
    const given = args[parameter]
    const text = given?.kind === 'address' ? given.parts.href : given?.kind === 'plain' ? given.value : null
    if (!given || typeof text !== 'string' || (given.kind !== 'plain' && given.kind !== 'address') || given.of === null)
      continue
    for (const each of asked)
      note({ ...each, part: each.part === 'text' ? given.of : each.part, ref: site.ref, isElsewhere: true })
    const answer = answers.find((each) => each.text === text)
    return answer ? asConcrete(answer) : unknown(true)
  }
  return null
}

function asConcrete({ is, value }: TextAnswer): Concrete {
  if (is === 'thrown') return { kind: 'thrown' }
  if (is === 'text') return plain(value, 'text')
  if (is !== 'address') return plain(is === 'true', 'other')
  const parts = readAddress(value)
  return parts ? { kind: 'address', parts, of: 'text' } : unknown(true)
}
