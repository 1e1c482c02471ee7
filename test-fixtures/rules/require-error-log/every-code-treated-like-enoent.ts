// A missing file is expected; a full disk or a wrong permission is not, and both end the same way.
import { appendFile } from 'node:fs/promises'

export async function appendLine(path: string, line: string) {
  try {
    await appendFile(path, line)
  } catch (err) { //! require-error-log(catch)
    if ((err as NodeJS.ErrnoException).code === 'ENOENT') return 'no file'
    return 'failed'
  }
}
