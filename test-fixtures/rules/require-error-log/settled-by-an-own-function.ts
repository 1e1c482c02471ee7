// Good: the function of this file resolves with what it is given, the error among it.
import { spawn } from 'node:child_process'

interface Ran {
  readonly code: number
  readonly text: string
}

export const run = (command: string) =>
  new Promise<Ran>((resolve) => {
    let isDone = false
    const finalize = (result: Ran) => {
      if (isDone) return
      isDone = true
      resolve(result)
    }
    const child = spawn(command)
    child.on('error', (error) => {
      finalize({ code: 1, text: error.message })
    })
    child.on('close', (code) => finalize({ code: code ?? 0, text: '' }))
  })
