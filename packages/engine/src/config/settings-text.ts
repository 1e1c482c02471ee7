// Everything on disk that decides how a session is opened, as one text: long-lived hosts compare it with what it was.
import { join } from 'node:path'
import type { Io } from '../io'
import { findConfigFile } from './load-config'

/** Path and text of the configuration and of the root's package.json; equal texts, equal sessions. */
export function settingsText(io: Io, root: string): string {
  const files = [findConfigFile(io, root), join(root, 'package.json')]
  const parts = files.map((file) => {
    const read = file === null ? null : io.readFile(file)
    return [file, read?.kind === 'text' ? read.text : null]
  })
  return JSON.stringify(parts)
}
