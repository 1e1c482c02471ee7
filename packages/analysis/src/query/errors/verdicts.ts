// Verdicts: tried code and its handler give one answer of two, in the same place, so that the failure is an answer.
import { blockId, type BlockId, type ValueRef } from '../../ir/ids'
import type { Instruction } from '../../ir/instruction'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, readChain } from '../../flow/written-names'
import type { Handler } from './error-handlers'
import { hasWord, splitWords } from '../names'

function isTruthValue(flow: ModuleFlow, ref: ValueRef): boolean {
  return typeof flow.constant(ref) === 'boolean'
}

/** `true`, `(await proofOf(it)) !== null` */
function isVerdict(flow: ModuleFlow, ref: ValueRef): boolean {
  const value = flow.instruction(ref)
  if (isTruthValue(flow, ref) || (value.kind === 'operator' && /^([!=]==?|!|[<>]=?)$/.test(value.op))) return true
  return flow.producers(ref).some((made) => {
    const site = callAt(flow, made)
    return site !== null && /^(verify|validate|isValid|check\w*Valid)/.test(calleeName(flow, site) ?? '')
  })
}

/** The member or variable that is written; `v` and its number for a variable. */
function writtenName(flow: ModuleFlow, write: Instruction): string | null {
  if (write.kind === 'set-member') return write.property
  const isNamed = write.kind === 'store' && flow.variable(write.variable).kind !== 'temporary'
  return isNamed ? `v${write.variable}` : null
}

/** Tried code and handler set the same member or variable, the handler to a truth value: the failure is a verdict. */
export function setsVerdict(flow: ModuleFlow, { fn, start, form }: Handler): boolean {
  if (form !== 'catch') return false
  const cfg = flow.cfg(fn.index)
  const region = fn.tries.findIndex((each) => each.handler === start)
  const names = new Set<string>()
  fn.blocks.forEach((block) => {
    if (block.region !== region) return
    for (const value of block.body) {
      const write = fn.instructions[value]
      const name = write && writtenName(flow, write)
      const mayBe = write?.kind !== 'store' || isVerdict(flow, { fn: fn.index, value: write.value })
      if (name && mayBe) names.add(name)
    }
  })
  return fn.blocks.some((block, b) => {
    if (!cfg.dominates(start, blockId(b))) return false
    return block.body.some((value) => {
      const write = fn.instructions[value]
      if (write?.kind !== 'set-member' && write?.kind !== 'store') return false
      const name = writtenName(flow, write)
      if (name === null || !names.has(name)) return false
      return isTruthValue(flow, { fn: fn.index, value: write.value })
    })
  })
}

/** `results.set(id, isHealthy)` and in the handler `results.set(id, false)`: the same function is told the verdict. */
export function tellsVerdict(flow: ModuleFlow, { fn, start, form }: Handler): boolean {
  if (form !== 'catch') return false
  const cfg = flow.cfg(fn.index)
  const region = fn.tries.findIndex((each) => each.handler === start)
  const told = (isInside: (b: BlockId) => boolean): readonly { readonly to: string; readonly answer: ValueRef }[] =>
    fn.blocks
      .flatMap(({ body }, b) => (isInside(blockId(b)) ? body : []))
      .flatMap((value) => {
        const site = callAt(flow, { fn: fn.index, value })
        const last = site?.call.args.at(-1)
        const to = site && readChain(flow, { fn: fn.index, value: site.call.callee })
        return site && last && to ? [{ to, answer: { fn: fn.index, value: last.value } }] : []
      })
  const handled = told((b) => cfg.dominates(start, b)).filter(({ answer }) => isTruthValue(flow, answer))
  if (handled.length === 0) return false
  const tried = told((b) => fn.blocks[b]?.region === region).filter(({ answer }) => isNamedAsVerdict(flow, answer))
  return handled.some(({ to, answer }) =>
    tried.some((other) => other.to === to && flow.constant(other.answer) !== flow.constant(answer)),
  )
}

/** `isHealthy`, `this.healthCheck()`, `true` */
function isNamedAsVerdict(flow: ModuleFlow, ref: ValueRef): boolean {
  if (isVerdict(flow, ref)) return true
  const name = nameOf(flow, ref)
  return name !== null && hasWord(flow.knowledge.words.verdicts, splitWords(name))
}

/** `return { exists: true, path }` and in the handler `return { exists: false }`: the answer to the question has two forms. */
export function returnsVerdict(flow: ModuleFlow, { fn, start, form }: Handler): boolean {
  if (form !== 'catch') return false
  const cfg = flow.cfg(fn.index)
  const region = fn.tries.findIndex((each) => each.handler === start)
  const answers = (isInside: (b: BlockId) => boolean): readonly (readonly [string, boolean])[] =>
    fn.blocks.flatMap(({ terminal }, b) => {
      if (terminal.kind !== 'return' || terminal.value === null || !isInside(blockId(b))) return []
      return verdictsIn(flow, { fn: fn.index, value: terminal.value })
    })
  const tried = answers((b) => fn.blocks[b]?.region === region)
  return answers((b) => cfg.dominates(start, b)).some(([name, truth]) =>
    tried.some(([other, otherTruth]) => other === name && otherTruth !== truth),
  )
}

/** `try { checkRange(it) } catch { return true } return false`: what is tried throws its verdict. */
export function throwsVerdict(flow: ModuleFlow, { fn, start, form, failure }: Handler): boolean {
  if (form !== 'catch' || !failure.calls.some((ref) => isCheck(flow, ref))) return false
  const cfg = flow.cfg(fn.index)
  const answers = (isInside: boolean): readonly unknown[] =>
    fn.blocks.flatMap(({ terminal }, b) =>
      terminal.kind === 'return' && cfg.dominates(start, blockId(b)) === isInside
        ? [terminal.value === null ? null : flow.constant({ fn: fn.index, value: terminal.value })]
        : [],
    )
  const [verdict] = answers(true)
  const others = answers(false)
  return typeof verdict === 'boolean' && others.length > 0 && others.every((other) => other === !verdict)
}

/** `checkConflicts(range)`, `assertAllowed(user)` */
function isCheck(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return (
    site !== null && /^(check|assert|ensure|validate|verify)$/.test(splitWords(calleeName(flow, site) ?? '')[0] ?? '')
  )
}

/** The members of an object literal that answer a question with a constant. */
function verdictsIn(flow: ModuleFlow, ref: ValueRef): readonly (readonly [string, boolean])[] {
  const object = flow.instruction(ref)
  if (object.kind !== 'object') return []
  return object.properties.flatMap((property) => {
    if (property.kind !== 'field' || property.key === null || !flow.knowledge.words.verdicts.has(property.key))
      return []
    const truth = flow.constant({ fn: ref.fn, value: property.value })
    return typeof truth === 'boolean' ? [[property.key, truth] as const] : []
  })
}
