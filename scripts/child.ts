// Starts other programs from the scripts: always through this Node, never through a shell.
import { spawn } from 'node:child_process'
import { REPOSITORY } from './repository'

/** How a program is started. */
export interface ChildOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which a captured program is ended; its exit code is then {@link TIMED_OUT}. */
  readonly timeout?: number
}

/** Exit code of a program that ran longer than its `timeout`. */
const TIMED_OUT = 124

/** Runs `node …args` on this terminal and gives its exit code; a signal counts as 1. */
export function runNode(args: readonly string[], options: ChildOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env }
    const child = spawn(process.execPath, args, { cwd: options.cwd ?? REPOSITORY, stdio: 'inherit', env })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal !== null) process.stderr.write(`node ${args.join(' ')} was ended by ${signal}\n`)
      resolve(code ?? 1)
    })
  })
}

/** What a program wrote, and how it ended. */
export interface Captured {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `node …args` and collects what it writes. */
export function captureNode(args: readonly string[], options: ChildOptions = {}): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env }
    const child = spawn(process.execPath, args, { cwd: options.cwd ?? REPOSITORY, env })
    const { timeout = 0 } = options
    let isLate = false
    const end = (): void => {
      isLate = true
      child.kill('SIGKILL')
    }
    const timer = timeout > 0 ? setTimeout(end, timeout) : undefined
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const ended = signal === null ? '' : `ended by ${signal}\n`
      resolve({ code: isLate ? TIMED_OUT : (code ?? 128), stdout, stderr: stderr + ended })
    })
  })
}
