// What an invariant is, and the allow-list of its reasoned exceptions.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { SourceTree } from './source-tree'

/** A place where an invariant is broken. */
export interface Problem {
  /** Path relative to the root. */
  readonly path: string
  /** Counted from 1. */
  readonly line: number
  /** The name, word or module at fault; the allow-list speaks of it. */
  readonly what: string
  /** One sentence: what is wrong and what to do. */
  readonly message: string
}

/** A property of the whole repository that a type checker cannot see. */
export interface Invariant {
  /** Kebab-case; printed with each problem. */
  readonly name: string
  readonly check: (tree: SourceTree) => readonly Problem[]
}

/** One exception of the allow-list. */
export interface Exception {
  readonly invariant: string
  /** A path relative to the root; a folder ends in `/`. */
  readonly path: string
  /** As in {@link Problem.what}; left out: everything in this place. */
  readonly what?: string
  readonly reason: string
}

/** Path of the allow-list. */
const ALLOW_LIST = 'scripts/tidy/allowed.yml'

/** Reads the allow-list; throws when an entry gives no reason. */
export function readExceptions(root: string): readonly Exception[] {
  const file = join(root, ALLOW_LIST)
  if (!existsSync(file)) return []
  const entries = (parse(readFileSync(file, 'utf8')) ?? []) as readonly Exception[]
  const unreasoned = entries.find((entry) => typeof entry.reason !== 'string' || entry.reason.trim().length < 10)
  if (unreasoned)
    throw new Error(`${ALLOW_LIST}: the entry for ${unreasoned.invariant} at ${unreasoned.path} gives no reason`)
  return entries
}

/** A problem with the name of its invariant. */
export interface NamedProblem extends Problem {
  readonly invariant: string
}

/** All problems that no exception covers, and the exceptions that cover nothing any more. */
export function checkInvariants(
  tree: SourceTree,
  invariants: readonly Invariant[],
  exceptions: readonly Exception[],
): readonly NamedProblem[] {
  const used = new Set<Exception>()
  const problems = invariants.flatMap(({ name, check }) =>
    check(tree).map((problem) => ({ ...problem, invariant: name })),
  )
  const left = problems.filter((problem) => {
    const exception = exceptions.find((entry) => covers(entry, problem))
    if (exception) used.add(exception)
    return !exception
  })
  const names = new Set(invariants.map(({ name }) => name))
  const idle = exceptions.filter((entry) => names.has(entry.invariant) && !used.has(entry) && !entry.path.endsWith('/'))
  return [...left, ...idle.map(idleProblem)]
}

function covers(entry: Exception, problem: NamedProblem): boolean {
  const isPlace = entry.path.endsWith('/') ? problem.path.startsWith(entry.path) : problem.path === entry.path
  return isPlace && entry.invariant === problem.invariant && (entry.what === undefined || entry.what === problem.what)
}

function idleProblem(entry: Exception): NamedProblem {
  const message = `the exception for ${entry.invariant} at ${entry.path} covers nothing any more: delete it.`
  return { invariant: entry.invariant, path: ALLOW_LIST, line: 1, what: entry.path, message }
}
