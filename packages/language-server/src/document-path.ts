// Addresses of documents as paths, and back. Documents that are no files get a path that no file has.
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['javascript', '.js'],
  ['javascriptreact', '.jsx'],
  ['js', '.js'],
  ['jsx', '.jsx'],
  ['typescript', '.ts'],
  ['typescriptreact', '.tsx'],
  ['ts', '.ts'],
  ['tsx', '.tsx'],
])

const CODE = /\.[cm]?[jt]sx?$/i

/** Absolute path of a `file:` address; null for every other scheme and for what is no address. */
export function filePathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null
  } catch (error) {
    // `file:` addresses of another machine or with an encoded slash name no file here.
    if (error instanceof TypeError) return null
    throw error
  }
}

/** `file:` address of a path. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

/**
 * The path that a document is analysed under: its own, with the extension of its language where it has none; for an unsaved one
 * a name below `root`. Null when it holds neither JavaScript nor TypeScript.
 */
export function analysedPath(uri: string, languageId: string, root: string): string | null {
  const path = filePathOf(uri) ?? join(root, nameOf(uri))
  if (CODE.test(path)) return path
  const extension = EXTENSIONS.get(languageId)
  return extension !== undefined && (extname(path) === '' || filePathOf(uri) === null) ? path + extension : null
}

/** `untitled:Untitled-1` gives `Untitled-1`. */
function nameOf(uri: string): string {
  return uri
    .replace(/^[^:]*:/, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+/, '')
}
