// Who may do what: the pure core, the one package with input and output, hosts without rule logic, rules on their own.
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import type { Invariant, Problem } from './invariant'
import { importsOf, sourcesOf, type ImportedModule, type SourceTree, type TextFile } from './source-tree'

/** Packages that never touch files, network or a host. */
const PURE = ['analysis', 'rules', 'models']

/** Packages that speak to users: they convert findings and decide nothing. */
const HOSTS = ['eslint-plugin', 'cli', 'language-server', 'vscode-extension']

/** Modules of Node that read, write or start something. */
const IO_MODULES =
  /^(?:node:)?(?:fs|fs\/promises|net|http|https|http2|tls|dgram|dns|child_process|cluster|worker_threads|readline|repl|sqlite)(?:\/|$)/

/** Where the engine's input and output stand. */
const IO_PLACES = /^packages\/engine\/src\/(?:io\.ts|io\/|resolve|workers?[/.-])/

/** Hosts that own a terminal or a socket may print and read what their users name. */
const HOST_IO = /^packages\/(?:cli|language-server|vscode-extension)\/src\//

/** The part of the analysis that a host may name: data types, no passes. */
const HOST_VIEW = /^@logwright\/analysis\/(?:query(?:\/(?:index|finding|rule|view))?|syntax\/tree)$/

function problemsOf(
  tree: SourceTree,
  files: readonly TextFile[],
  judge: (found: ImportedModule, file: TextFile) => string | null,
): Problem[] {
  return files.flatMap((file) =>
    importsOf(tree, file).flatMap((found) => {
      const message = judge(found, file)
      return message === null ? [] : [{ path: file.path, line: found.line, what: found.module, message }]
    }),
  )
}

function isBuiltin(module: string): boolean {
  return module.startsWith('node:') || builtinModules.includes(module.split('/')[0] as string)
}

/** Hosts, and what belongs to one. The parser of regular expressions only shares its publisher with a host. */
function isHost(module: string): boolean {
  return /^(?:eslint|@eslint(?!-community\/regexpp$)|@typescript-eslint|espree|typescript|oxc-|vscode)/.test(module)
}

/** The folder of the rule that a source belongs to, or null. */
function ruleFolder(path: string): string | null {
  return /^(packages\/rules\/src\/[^/]+)\//.exec(path)?.[1] ?? null
}

/** Analysis, rules and models import no module of Node and no host. */
export const pureCore: Invariant = {
  name: 'pure-core',
  check: (tree) =>
    PURE.flatMap((name) =>
      problemsOf(tree, sourcesOf(tree, name), ({ module }) => {
        if (isBuiltin(module)) return `packages/${name} is pure: it may not import ${module}.`
        return isHost(module) ? `packages/${name} knows no host: it may not import ${module}.` : null
      }),
    ),
}

/** A rule imports the query view, the shared wording and edits, and its own folder. */
export const ruleImports: Invariant = {
  name: 'rule-imports',
  check: (tree) => {
    const files = sourcesOf(tree, 'rules').filter((file) => ruleFolder(file.path) !== null)
    return problemsOf(tree, files, ({ module }, file) => (isRuleImport(module, file.path) ? null : forbidden(module)))
  },
}

const forbidden = (module: string): string =>
  `a rule imports @logwright/analysis/query, ../wording, ../edits and its own folder only, not ${module}.`

function isRuleImport(module: string, path: string): boolean {
  if (/^@logwright\/analysis\/query(?:\/|$)/.test(module)) return true
  if (!module.startsWith('.')) return false
  const target = posix.join(posix.dirname(path), module)
  if (/^packages\/rules\/src\/(?:wording|edits)$/.test(target)) return true
  return target.startsWith(`${ruleFolder(path) as string}/`)
}

/** Only the engine, and hosts at their own terminal, do input and output. */
export const onlyEngineDoesIo: Invariant = {
  name: 'only-engine-does-io',
  check: (tree) => {
    const files = ['engine', 'catalog', ...HOSTS].flatMap((name) => sourcesOf(tree, name))
    return problemsOf(tree, files, ({ module, isType }, file) => {
      if (isType || !IO_MODULES.test(module) || IO_PLACES.test(file.path) || HOST_IO.test(file.path)) return null
      return `${module} does input or output: only the engine's io port may (packages/engine/src/io).`
    })
  },
}

/** Hosts import no pass of the analysis and no single rule. */
export const hostsWithoutRules: Invariant = {
  name: 'hosts-without-rules',
  check: (tree) =>
    HOSTS.flatMap((name) =>
      problemsOf(tree, sourcesOf(tree, name), ({ module, isType }) => {
        if (/^@logwright\/rules\//.test(module)) return `a host may use the list of rules, not one rule (${module}).`
        if (!module.startsWith('@logwright/analysis') || (isType && HOST_VIEW.test(module))) return null
        return `a host contains no rule logic: ask the engine's session instead of importing ${module}.`
      }),
    ),
}
