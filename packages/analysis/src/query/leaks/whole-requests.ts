// Requests that are given to a log call as a whole.
import type { ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { wayTo, type TraceNode } from '../../flow/trace'

/** `logger.info(req, 'started')`: wrappers of the project are given the request and take a few fields of it; so are access logs. */
export function isTakenByWrapper(flow: ModuleFlow, sink: CallSite, node: TraceNode, isGuess: boolean): boolean {
  if (!isWholeRequest(flow, node.ref) || !isKnownByName(flow, sink, isGuess)) return false
  const isAlone = flow.linked(sink).length === 0 && sink.call.args.length === 1
  return !isAlone && wayTo(node).every(({ via }) => !/^(?:property|element|spread|text|json|operand|rest)$/.test(via))
}

/** Nothing but a name says that the call logs. */
export function isKnownByName(flow: ModuleFlow, { ref, call }: CallSite, isGuess: boolean): boolean {
  if (isGuess || mayBeOwn(flow, { fn: ref.fn, value: call.callee })) return true
  return !flow.identities.of({ fn: ref.fn, value: call.callee }).some((node) => !node.name.startsWith('convention.'))
}

/** `const write = app.log || debug('app')`: the first of two that may be called is one that only its name is known of. */
function mayBeOwn(flow: ModuleFlow, ref: ValueRef): boolean {
  const made = flow.producers(ref)
  return (
    made.length > 1 &&
    made.some((each) => flow.identities.proven(each).length === 0 && flow.instruction(each).kind === 'member')
  )
}

/** Project loggers are often given the whole request and take a few fields of it. */
export function isWholeRequest(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.identities.of(ref).some((node) => node.type !== null && /\.(Request|Context)$/.test(node.type))
}
