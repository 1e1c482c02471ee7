// Where a function of a file goes: calls of it, calls that are given it, members that hold it. Built by flow/call-graph.ts.
import type { FunctionIndex, ValueRef } from '../ir/ids'

/** A function handed to a call. */
export interface PassedFunction {
  readonly call: ValueRef
  /** Argument position. */
  readonly index: number
  /** Steps inside the argument: none for the function itself, `verify` of an object, an element of an array. */
  readonly inside: readonly { readonly kind: 'member' | 'element'; readonly name?: string }[]
}

/** A function written to a member: `socket.onmessage = (event) => …`. */
export interface AssignedFunction {
  readonly object: ValueRef
  readonly property: string
}

/** Who calls whom inside a file, and where functions are handed over. */
export interface CallGraph {
  /** Local functions that a callee value may be. */
  readonly functionsOf: (ref: ValueRef) => readonly FunctionIndex[]
  /** The callee may be something else besides: a parameter, an import, a default for one. */
  readonly mayBeOther: (ref: ValueRef) => boolean
  /** Calls in this file that may call the function. */
  readonly callers: (fn: FunctionIndex) => readonly ValueRef[]
  /** Calls that receive the function as an argument, in an array argument, or as a property of an object argument. */
  readonly passedTo: (fn: FunctionIndex) => readonly PassedFunction[]
  /** Members that the function is written to. */
  readonly assignedTo: (fn: FunctionIndex) => readonly AssignedFunction[]
  readonly returns: (fn: FunctionIndex) => readonly ValueRef[]
}
