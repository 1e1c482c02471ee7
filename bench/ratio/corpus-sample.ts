// The files that a ratio is measured on: whole packages of the corpus in a seeded order, copied to a place of their own.
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow } from '../../scripts/repository'

/** The two baselines: espree reads JavaScript, `@typescript-eslint/parser` TypeScript. */
export type Language = 'js' | 'ts'

/** What was chosen. */
export interface Sample {
  readonly language: Language
  /** Where the copies stand. */
  readonly folder: string
  readonly packages: number
  readonly files: number
  readonly lines: number
}

/** How to choose. */
export interface SampleOptions {
  readonly corpus: string
  readonly target: string
  readonly language: Language
  /** Packages are added until there are this many lines. */
  readonly lines: number
  readonly seed: number
}

const EXTENSIONS: Readonly<Record<Language, RegExp>> = { js: /\.[cm]?jsx?$/, ts: /(?<!\.d)\.[cm]?tsx?$/ }

/** A reproducible generator of numbers below 1 (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The items in an order that depends on the seed alone. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Copies the sample; whole packages, because imports between files are part of the work. */
export function takeSample(options: SampleOptions): Sample {
  const { corpus, target, language, seed } = options
  const names = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  const sample = { language, folder: target, packages: 0, files: 0, lines: 0 }
  for (const name of shuffled(names.sort(), seed)) {
    if (sample.lines >= options.lines) break
    const files = filesBelow(join(corpus, name)).filter((file) => EXTENSIONS[language].test(file))
    if (files.length === 0) continue
    sample.packages++
    sample.files += files.length
    sample.lines += files.reduce((sum, file) => sum + copyFile(join(corpus, name, file), join(target, name, file)), 0)
  }
  return sample
}

/** Copies one file and counts its lines. */
function copyFile(from: string, to: string): number {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
  return readFileSync(from, 'utf8').split('\n').length
}
