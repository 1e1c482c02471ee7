// Reads the place that `logwright explain` is asked about, `FILE:LINE`, and says what is wrong with one that cannot be.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { indexLines, nodeIo, splitByteOrderMark, type TextLines } from '@logwright/engine'
import { SOURCE_FILE } from './file-discovery'

/** A line of a file that was read. */
export interface ExplainPlace {
  readonly path: string
  readonly line: number
  readonly text: string
  readonly lines: TextLines
}

/** The place, or a sentence about what is wrong with it. */
export type ReadPlace =
  { readonly kind: 'place'; readonly place: ExplainPlace } | { readonly kind: 'wrong'; readonly message: string }

/** Reads `FILE:LINE` or `FILE:LINE:COLUMN`, relative to `cwd`. */
export function readPlace(written: string, cwd: string): ReadPlace {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(written)
  if (!match?.[1]) return wrong(`'${written}' is no place. Write FILE:LINE, for example src/login.ts:12.`)
  const name = match[1]
  const line = Number(match[2])
  const path = resolve(cwd, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return wrong(`There is no file '${name}'.`)
  if (!stat.isFile()) return wrong(`'${name}' is no file.`)
  if (!SOURCE_FILE.test(path)) return wrong(`'${name}' is no JavaScript or TypeScript file.`)
  const read = nodeIo.readFile(path)
  if (read.kind === 'failure') return wrong(`Cannot read '${name}': ${read.message}`)
  const { text } = splitByteOrderMark(read.text)
  const lines = indexLines(text)
  if (line < 1 || line > lines.count) return wrong(`'${name}' has no line ${line}; its lines are 1 to ${lines.count}.`)
  return { kind: 'place', place: { path, line, text, lines } }
}

function wrong(message: string): ReadPlace {
  return { kind: 'wrong', message }
}
