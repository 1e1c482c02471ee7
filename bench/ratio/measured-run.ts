// One measured run of a program, and the median of several.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { captureNode } from '../../scripts/child'

/** What a run cost. */
export interface Usage {
  /** User and system time of all threads, in seconds. */
  readonly cpu: number
  /** Wall time in seconds. */
  readonly wall: number
  /** Peak resident memory in MB. */
  readonly peak: number
}

/** A program to measure: arguments of node, and the folder to run in. */
export interface Contender {
  readonly name: string
  readonly args: readonly string[]
  readonly cwd: string
}

/** Milliseconds after which a run is given up: something in the sample is not read in reasonable time. */
const TIMEOUT = 300_000

const RECORDER = join(__dirname, 'record-usage.cjs')

/** Runs once. Exit code 1 means findings; anything above is a failure and throws. */
export async function measure({ name, args, cwd }: Contender): Promise<Usage> {
  const file = join(cwd, '.usage.json')
  const started = performance.now()
  const { code, stderr } = await captureNode(['--require', RECORDER, ...args], {
    cwd,
    env: { LOGWRIGHT_USAGE_FILE: file },
  })
  const wall = (performance.now() - started) / 1000
  if (code > 1) throw new Error(`${name} failed with exit code ${code}:\n${stderr.slice(-2000)}`)
  const usage = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage
  rmSync(file)
  return { cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, wall, peak: usage.maxRSS / 1024 }
}

/** Runs all contenders in turn, `rounds` times (A B C, A B C, …), so that a slow spell of the machine meets them all. */
export async function measureInTurn(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, Usage>> {
  const runs = new Map<string, Usage[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      const usage = await measure(contender)
      process.stderr.write(`round ${round + 1}: ${contender.name}: ${usage.cpu.toFixed(2)} s CPU\n`)
      runs.get(contender.name)?.push(usage)
    }
  }
  return new Map([...runs].map(([name, usages]) => [name, medianUsage(usages)]))
}

/** Medians of each figure. */
export function medianUsage(usages: readonly Usage[]): Usage {
  const of = (pick: (usage: Usage) => number): number => median(usages.map(pick))
  return { cpu: of((u) => u.cpu), wall: of((u) => u.wall), peak: of((u) => u.peak) }
}

/** The middle value; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
