// What the nearest package.json says of the project around a file.
import { dirname, join } from 'node:path'
import type { ProjectFacts } from '@logwright/analysis/query/view'
import { projectKey } from './cache/keys'
import { createLru } from './cache/lru'
import type { Io } from './io'
import { splitByteOrderMark } from './io'
import { MAX_PARENTS, MAX_PROJECT_DIRECTORIES } from './limits'

/** Looks project facts up by the absolute path of a file; null when no package.json lies above it. */
export type ProjectLookup = (path: string) => ProjectFacts | null

/** Makes a lookup that reads every package.json once. */
export function createProjectLookup(io: Io): ProjectLookup {
  const known = createLru<{ readonly facts: ProjectFacts | null }>(MAX_PROJECT_DIRECTORIES)
  const lookup = (directory: string, depth: number): ProjectFacts | null => {
    const kept = known.get(projectKey(directory))
    if (kept) return kept.facts
    const own = readProjectFacts(io, join(directory, 'package.json'))
    const parent = dirname(directory)
    const facts = own ?? (parent === directory || depth >= MAX_PARENTS ? null : lookup(parent, depth + 1))
    known.set(projectKey(directory), { facts }, 1)
    return facts
  }
  return (path) => lookup(dirname(path), 0)
}

function readProjectFacts(io: Io, path: string): ProjectFacts | null {
  const read = io.readFile(path)
  if (read.kind === 'failure') return null
  const manifest = parseObject(splitByteOrderMark(read.text).text)
  if (!manifest) return null
  const { bin, browser, dependencies, devDependencies } = manifest
  return {
    dependencies: [...new Set([...keysOf(dependencies), ...keysOf(devDependencies)])],
    majors: { ...majorsOf(devDependencies), ...majorsOf(dependencies) },
    hasBin: bin !== undefined && bin !== null,
    hasBrowserField: browser !== undefined && browser !== null,
  }
}

/** A broken package.json tells nothing; npm will complain about it, not we. */
function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Major versions that ranges admit. What is open above (`>=4`, `*`) or no range at all (`workspace:*`, a tag) tells nothing. */
function majorsOf(ranges: unknown): Record<string, readonly number[]> {
  const found: Record<string, readonly number[]> = {}
  for (const [name, range] of Object.entries(isRecord(ranges) ? ranges : {})) {
    const parts = typeof range === 'string' ? range.split('||').map((part) => CLOSED_RANGE.exec(part)?.[1]) : []
    if (parts.length > 0 && parts.every((major) => major !== undefined)) found[name] = parts.map(Number)
  }
  return found
}

/** `4`, `v4.x`, `^4.9.0`, `~4.1`, `=4.9.3-beta.1` */
const CLOSED_RANGE = /^\s*[\^~=]?\s*v?(\d+)(?:\.(?:\d+|[xX*])){0,2}(?:[-+][\w.-]+)?\s*$/

function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
