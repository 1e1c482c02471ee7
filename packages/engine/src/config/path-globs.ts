// Globs of a configuration: `ignores` and the scope overrides. A trailing slash means everything below.
import { relative } from 'node:path'
import picomatch from 'picomatch'
import type { ScopeVerdict } from '@logwright/analysis/query/scope'
import type { ResolvedConfig, ScopeLayer } from './config-file'

/** Whether an absolute path matches. */
export type PathMatcher = (path: string) => boolean

/** Compiles globs that are relative to `base`; a glob without a slash matches at any depth. No globs match nothing. */
export function compileGlobs(base: string, globs: readonly string[]): PathMatcher {
  if (globs.length === 0) return () => false
  const matches = picomatch(globs.flatMap(expandGlob), { dot: true })
  return (path) => matches(relative(base, path).replace(/\\/g, '/'))
}

function expandGlob(glob: string): readonly string[] {
  return expandSlashed(isWindowsPath(glob) ? glob.replace(/\\/g, '/') : glob)
}

/** `src\\legacy\\**`, whose backslashes separate; in `app/\\[id\\]` they escape. */
function isWindowsPath(glob: string): boolean {
  return !glob.includes('/') && /\\[\w.]/.test(glob)
}

function expandSlashed(glob: string): readonly string[] {
  const clean = glob.replace(/^\.\//, '').replace(/^\//, '')
  const anchored = glob.replace(/\/$/, '').includes('/')
  const rooted = anchored ? clean : `**/${clean}`
  if (rooted.endsWith('/')) return [`${rooted}**`]
  return [rooted, `${rooted}/**`]
}

/** Whether the configuration ignores a file. */
export function compileIgnores(config: Pick<ResolvedConfig, 'base' | 'ignores'>): PathMatcher {
  return compileGlobs(config.base, config.ignores)
}

/** Corrects the built-in verdict of a file by the user's overrides. */
export type ScopeCorrection = (path: string, verdict: ScopeVerdict) => ScopeVerdict

/** Compiles scope layers; later layers win, and within one `notServer` wins. */
export function compileScope(layers: readonly ScopeLayer[]): ScopeCorrection {
  const compiled = layers.map(({ base, server, notServer }) => ({
    isServer: compileGlobs(base, server ?? []),
    isNotServer: compileGlobs(base, notServer ?? []),
  }))
  return (path, verdict) => {
    let corrected = verdict
    for (const layer of compiled) {
      if (layer.isNotServer(path)) corrected = OUT_OF_SCOPE
      else if (layer.isServer(path)) corrected = IN_SCOPE
    }
    return corrected
  }
}

const OUT_OF_SCOPE: ScopeVerdict = {
  isServer: false,
  mayJudgeOutbound: false,
  reason: "not server code (the configuration's scope.notServer says so)",
}
const IN_SCOPE: ScopeVerdict = { isServer: true, mayJudgeOutbound: true, reason: null }
