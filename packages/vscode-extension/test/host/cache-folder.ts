// Where the editors that tests run in are kept: a folder of the user's cache, outside the repository, shared by all checkouts.
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The environment variable that names another folder. */
const CACHE_VARIABLE = 'LOGWRIGHT_VSCODE_CACHE'

/** `<cache>/logwright/<name>`, or the folder that the variable names. */
export function cacheFolder(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const own = env[CACHE_VARIABLE]
  if (own !== undefined && isAbsolute(own)) return join(own, name)
  const cache = env['XDG_CACHE_HOME']
  const base = cache !== undefined && isAbsolute(cache) ? cache : join(homedir(), '.cache')
  return join(base, 'logwright', name)
}
