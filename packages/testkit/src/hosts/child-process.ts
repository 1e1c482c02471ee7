// Runs a program of this Node to its end, with text on its standard input.
import { spawn } from 'node:child_process'

/** What a program wrote and how it ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A program to run. */
export interface ChildRequest {
  readonly args: readonly string[]
  readonly cwd: string
  readonly input?: string
}

/** Starts `node …args`; rejects only when it cannot be started. */
export function runNode({ args, cwd, input = '' }: ChildRequest): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'pipe' })
    const chunks = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...chunks }))
    child.stdin.end(input)
  })
}
