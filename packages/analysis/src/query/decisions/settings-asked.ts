// Conditions that ask for a setting: what is switched off is refused to everybody, and nobody in particular is refused.
import type { ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import { nameOf } from '../../flow/written-names'
import { hasWord, splitWords } from '../names'

/** `config.allow_discovery`: what is switched off is refused to everybody, whoever asks. */
export function isSetting(flow: ModuleFlow, ref: ValueRef): boolean {
  const flag = flow.instruction(ref)
  if (flag.kind === 'operator' && flag.op === '!' && flag.operands[0] !== undefined)
    return isSetting(flow, { fn: ref.fn, value: flag.operands[0] })
  if (flag.kind === 'load') return isSwitch(flow, ref, flow.variable(flag.variable).name)
  if (flag.kind !== 'member' || flag.property === null) return false
  const holder = splitWords(nameOf(flow, { fn: ref.fn, value: flag.object }) ?? '').at(-1)
  return (
    /^(config|configuration|settings)$/.test(holder ?? '') &&
    splitWords(flag.property).some((word) => /^(allow|allowed|enable|enabled|disable|disabled)$/.test(word)) &&
    !/anonymous|guest|public|login|auth/i.test(flag.property)
  )
}

/** `const collectionsDisabled = config.getBoolean('collections.disabled')`: read once, before anybody asks. */
function isSwitch(flow: ModuleFlow, ref: ValueRef, name: string): boolean {
  const words = splitWords(name)
  if (!/^(disabled|enabled)$/.test(words.at(-1) ?? '') || words.length < 2) return false
  if (hasWord(flow.knowledge.words.notOfEverybody, words)) return false
  const made = flow.producers(ref)
  return made.length > 0 && made.every((each) => each.fn !== ref.fn && flow.instruction(each).kind !== 'parameter')
}
