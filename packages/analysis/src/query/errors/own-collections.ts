// Collections that a function makes and fills itself: a change of one is no effect that anybody else sees.
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'

/** `const parts = []; parts.push(text)`: a collection that was made on the spot is filled. */
export function fillsOwn(flow: ModuleFlow, site: CallSite): boolean {
  if (!/^(push|unshift|add|set)$/.test(calleeName(flow, site) ?? '')) return false
  const made = flow.at(site, 'Receiver').flatMap((ref) => flow.producers(ref))
  return (
    made.length > 0 &&
    made.every((ref) => {
      const maker = callAt(flow, ref)
      if (!maker) return ref.fn === site.ref.fn && flow.instruction(ref).kind === 'array'
      return (
        ref.fn === site.ref.fn && maker.call.form === 'new' && /^(Map|Set|Array)$/.test(calleeName(flow, maker) ?? '')
      )
    })
  )
}
