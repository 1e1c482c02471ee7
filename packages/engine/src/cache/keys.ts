// Every cache key of the engine. Text is the identity, never a time of change.
//
// | cache          | owner            | key                                   | assumption                              | lifetime            |
// |----------------|------------------|---------------------------------------|-----------------------------------------|---------------------|
// | opened files   | one session      | schema, language, path, text          | knowledge and settings of a session stay | LRU, MAX_CACHED_TEXT |
// | trees, files under edit | one session | path                         | text is compared; stamps as for opened files | LRU, MAX_EDITED_TEXT |
// | last good text | one session      | path                                  | used for repair only, never as a result | LRU, MAX_GOOD_TEXT  |
// | project facts  | one session      | directory                             | package.json does not change in a run   | session, or until `refresh` |
// | facts of packages | one session   | kind, directory of a package          | texts, and stamps of what they use      | session; singly by `refresh` |
// | resolutions    | one resolver     | directory, specifier                  | what exists, manifests and tsconfig stay | LRU, MAX_RESOLUTIONS; all at once by `invalidate` |
// | listings, real directories | one resolver | directory                     | what exists stays                     | LRU, MAX_LISTED_NAMES; singly by `invalidate` |
// | manifests      | one resolver     | path                                  | their text stays                      | LRU, MAX_READ_MANIFESTS; singly by `invalidate` |
// | tsconfig, workspaces | one resolver | directory                           | as resolutions                        | as resolutions, until `invalidate` |
// | knowledge      | the process      | (the built-in models)                 | constant                                | process             |
import { createHash } from 'node:crypto'
import { FACTS_SCHEMA } from '@logwright/analysis/ir/module'

/** The language a path is parsed as. Facts of one text differ between languages (`<T>x` is a cast or an element). */
export type Language = 'js' | 'jsx' | 'ts' | 'tsx' | 'dts'

/** Language of a path by its extension; `.js` may hold JSX, so it is parsed as `jsx`. */
export function languageOf(path: string): Language {
  if (/\.d\.[cm]?ts$/i.test(path)) return 'dts'
  if (/\.tsx$/i.test(path)) return 'tsx'
  return /\.[cm]?ts$/i.test(path) ? 'ts' : 'jsx'
}

/** Key of an opened file. */
export function openedKey(path: string, text: string): string {
  return `${FACTS_SCHEMA}:${languageOf(path)}:${path}:${createHash('sha1').update(text).digest('base64')}`
}

/** Key of the last good text of a path. */
export function goodTextKey(path: string): string {
  return path
}

/** Key of the project facts that hold in a directory. */
export function projectKey(directory: string): string {
  return directory
}

/** Key of what is known of a directory: its entries, its real path, its tsconfig, its workspace. */
export function directoryKey(directory: string): string {
  return directory
}

/** Key of the answer to a specifier: all files of one directory get the same. */
export function resolutionKey(directory: string, specifier: string): string {
  return `${directory}\0${specifier}`
}
