// Who decides a value from outside: whoever sends a request; by option whoever wrote to a store, or uses the module's functions.
import { exportedNames } from '../flow/exported-names'
import type { ModuleFlow } from '../flow/module-flow'
import type { TraceNode } from '../flow/trace'

/** Whom to ask for, besides those who send requests. */
export interface OutsiderOptions {
  /** Addresses that were stored earlier: rows of a database, jobs of a queue. */
  readonly checkStored: boolean
  /** Arguments of functions that the module exports. */
  readonly checkExports: boolean
}

/** Somebody outside, in words. */
export interface Outsider {
  readonly label: string
  readonly isOfRequest: boolean
  /** The address of the request itself, which begins with a slash. */
  readonly isPath: boolean
}

const OF_REQUESTS = new Set<string>(['request', 'header', 'message'])

/** Who decides the value; null: nobody outside is known to. */
export function outsiderOf(flow: ModuleFlow, node: TraceNode, options: OutsiderOptions): Outsider | null {
  for (const { row } of flow.sourceRows(node.ref, node.path)) {
    const isOfRequest = OF_REQUESTS.has(row.kind)
    if (isOfRequest || (options.checkStored && row.kind === 'stored'))
      return { label: row.label ?? row.kind, isOfRequest, isPath: row.encoded === true && node.path.length === 0 }
  }
  return argumentOf(flow, node, options)
}

/** An argument of a function that a client calls (`'use server'`), or, by option, that other programs may call. */
function argumentOf(flow: ModuleFlow, { ref, stack }: TraceNode, { checkExports }: OutsiderOptions): Outsider | null {
  const isAction = flow.facts.directives.includes('use server')
  if (!isAction && !checkExports) return null
  const instruction = flow.instruction(ref)
  if (instruction.kind !== 'parameter' || stack.length > 0 || !exportedNames(flow).has(ref.fn)) return null
  const name = flow.facts.functions[ref.fn]?.parameters[instruction.index]?.name
  const label = name === null || name === undefined ? "the function's argument" : `the argument '${name}'`
  return { label, isOfRequest: isAction, isPath: false }
}
