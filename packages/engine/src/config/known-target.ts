// What a name in the configuration points at: `logger`, `Auth.check`, `@acme/log#logger`, `src/lib/log.ts#logger`, `@acme/log`.

/** A module (null: any) and the members that lead to the value from it. */
export interface Target {
  readonly module: string | null
  readonly members: readonly string[]
  /** The last word: the member, or the module's own name. */
  readonly name: string
}

/** Source files, which are named by path. */
const SOURCE = /\.[cm]?[jt]sx?$/

/** Reads a name. A text without `#` is a module when it holds what no name of a value can, or a file's extension; else a value of that name. */
export function parseTarget(text: string): Target {
  const at = text.indexOf('#')
  const isModule = at >= 0 || /[-@/\\]/.test(text) || SOURCE.test(text)
  const written = at >= 0 ? text.slice(0, at) : isModule ? text : null
  // Backslashes as Windows writes them; no package and no file of a repository has them in its name.
  const module = written?.replace(/\\/g, '/') ?? null
  const members = (at >= 0 ? text.slice(at + 1) : isModule ? '' : text).split('.').filter((name) => name !== '')
  return { module, members, name: members.at(-1) ?? module?.split('/').at(-1)?.replace(SOURCE, '') ?? '' }
}

/** Whether a model's package names a file of the project: by its beginning or its extension. */
export function isProjectPath(name: string): boolean {
  return /^\.{0,2}\//.test(name) || SOURCE.test(name)
}
