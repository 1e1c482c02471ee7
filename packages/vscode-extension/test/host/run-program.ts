// Starts a program for the test hosts and collects what it writes; a failure carries the end of that.
import { spawn } from 'node:child_process'

const TAIL = 2_000

/** How a program is started. */
export interface RunOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds after which it is ended. */
  readonly timeout: number
}

/** What a program wrote, and how it ended: null stands for a signal. */
export interface Ran {
  readonly code: number | null
  readonly output: string
}

/** Runs a program to its end, whatever that is; rejects only when it cannot be started. */
export function run(program: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { cwd, env, timeout } = options
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe']
    const child = spawn(program, args, { stdio, timeout, killSignal: 'SIGKILL', ...(cwd ? { cwd } : {}), ...(env ? { env } : {}) }) // prettier-ignore
    let output = ''
    const add = (text: string): void => void (output += text)
    child.stdout.setEncoding('utf8').on('data', add)
    child.stderr.setEncoding('utf8').on('data', add)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** Runs a program that has to succeed, and gives its output. */
export async function runOrThrow(program: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { code, output } = await run(program, args, options)
  if (code === 0) return output
  const how = code === null ? `was ended (limit ${options.timeout} ms)` : `exited with ${code}`
  throw new Error(`${program} ${args.join(' ')} ${how}: ${output.trim().slice(-TAIL)}`)
}
