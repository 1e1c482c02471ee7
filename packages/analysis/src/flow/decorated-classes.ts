// The classes that a decorator stands above, also where a compiler has made a call of it (`X = __decorate([Catch()], X)`).
import type { ClassIr } from '../ir/module'
import type { CallSite, ModuleFlow } from './module-flow'
import { calleeName } from './written-names'

/** The classes of the file that a call decorates. */
export function decoratedClasses(flow: ModuleFlow, { ref }: CallSite): readonly ClassIr[] {
  const written = flow.facts.classes.filter((cls) => cls.owner === ref.fn && cls.decorators.includes(ref.value))
  return written.length > 0 ? written : flow.calls.flatMap((site) => compiledTo(flow, site, ref))
}

/** The class that `__decorate([…], X)` is given together with a decorator. */
function compiledTo(flow: ModuleFlow, site: CallSite, decorator: CallSite['ref']): readonly ClassIr[] {
  const [list, cls, ...others] = site.call.args
  if (site.ref.fn !== decorator.fn || !list || !cls || others.length > 0) return []
  const given = flow.instruction({ fn: site.ref.fn, value: list.value })
  if (given.kind !== 'array' || !given.elements.some(({ value }) => value === decorator.value)) return []
  if (!DECORATES.test(calleeName(flow, site) ?? '')) return []
  return flow.producers({ fn: site.ref.fn, value: cls.value }).flatMap((made) => {
    const instruction = flow.instruction(made)
    return instruction.kind === 'class' ? (flow.facts.classes[instruction.target] ?? []) : []
  })
}

/** Helpers of TypeScript, of tslib and of SWC. */
const DECORATES = /^_{1,2}(?:ts_)?decorate$/
