// Good: what the called function does is to ask or to read, in this file or another, so its failure is an answer.
import { readFile, stat } from 'node:fs/promises'

async function pairIn(folder: string) {
  await stat(`${folder}/key`)
  return readFile(`${folder}/key.pub`, 'utf8')
}

export async function publicKey(folder: string) {
  try {
    return await pairIn(folder)
  } catch {
    return null
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export function later(work: () => void) {
  pause(1000).then(work, () => undefined)
}
