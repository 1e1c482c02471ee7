// Good: closing what is thrown away anyway is clean-up, not work.
import { open } from 'node:fs/promises'

export async function firstByte(path: string) {
  const file = await open(path)
  try {
    return (await file.read({ length: 1 })).buffer[0]
  } finally {
    await file.close().catch(() => {})
  }
}
