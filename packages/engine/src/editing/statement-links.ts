// Which statements of a file's top level can have to do with each other, told by names: those that an edit may mean something to,
// and those that must be looked at to judge these.
import type { StatementNames } from '@logwright/analysis/syntax/statement-names'

/** A statement's names, sorted for the question. */
export interface StatementLinks {
  readonly names: StatementNames
  /** Names of which it decides what they are. */
  readonly defined: readonly string[]
  /** Names of which every mention elsewhere means something to it: a function has its callers. */
  readonly shared: readonly string[]
  readonly heldMembers: readonly string[]
}

/** Sorts names. */
export function linksOf(names: StatementNames): StatementLinks {
  const { declares, writes, heldNames, heldMembers, hasFunctions } = names
  const shared = new Set([...writes, ...heldNames, ...(hasFunctions ? declares : [])])
  return { names, defined: [...new Set([...declares, ...writes])], shared: [...shared], heldMembers: [...heldMembers] }
}

/** What is found of `one` may change with `other`. */
function dependsOn(one: StatementLinks, other: StatementLinks): boolean {
  if (one.names.isExecuted && (other.names.hasBranches || (one.names.hasTry && other.names.isExecuted))) return true
  return (
    other.defined.some((name) => one.names.names.has(name)) ||
    one.shared.some((name) => other.names.names.has(name)) ||
    one.heldMembers.some((name) => other.names.members.has(name))
  )
}

/** Statements of `all` that a change of `changed` may mean something to, those included, in any number of steps. */
export function affectedBy(
  all: readonly StatementLinks[],
  changed: Iterable<StatementLinks>,
): ReadonlySet<StatementLinks> {
  return closure(all, changed, (one, other) => dependsOn(one, other))
}

/** Statements of `all` that must be there to judge `wanted`, those included. */
export function neededFor(
  all: readonly StatementLinks[],
  wanted: Iterable<StatementLinks>,
): ReadonlySet<StatementLinks> {
  return closure(all, wanted, (one, other) => dependsOn(other, one))
}

function closure(
  all: readonly StatementLinks[],
  start: Iterable<StatementLinks>,
  follows: (one: StatementLinks, from: StatementLinks) => boolean,
): ReadonlySet<StatementLinks> {
  const found = new Set(start)
  // A set that grows while it is walked.
  for (const from of found) for (const one of all) if (!found.has(one) && follows(one, from)) found.add(one)
  return found
}
