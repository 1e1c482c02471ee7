// The text of the configuration file that `logwright init` writes.
import { dirname, join, relative } from 'node:path'
import type { Io, Preset } from '@logwright/engine'
import { MAX_PARENTS } from '../limits'
import { VERSION } from '../version'

/** What the file says. */
export interface StartingConfig {
  readonly preset: Preset
  readonly loggers: readonly string[]
  /** Where editors find the schema. */
  readonly schema: string
}

const SCHEMA = 'logwright/dist/logwright.config.schema.json'

/** The schema of the installed package, seen from `root`; else the published one of this version. */
export function schemaAddress(io: Io, root: string): string {
  for (let at = root, depth = 0; depth < MAX_PARENTS; at = dirname(at), depth++) {
    const path = join(at, 'node_modules', SCHEMA)
    if (io.stat(path) !== null) return slashed(relative(root, path))
    if (dirname(at) === at) break
  }
  return `https://unpkg.com/${SCHEMA.replace('/', `@${VERSION}/`)}`
}

function slashed(path: string): string {
  const plain = path.replace(/\\/g, '/')
  return plain.startsWith('.') ? plain : `./${plain}`
}

/** The text of `logwright.config.json`. */
export function jsonConfig({ schema, preset, loggers }: StartingConfig): string {
  return `${JSON.stringify({ $schema: schema, preset, ...(loggers.length > 0 && { loggers }) }, null, 2)}\n`
}

/** The text of `logwright.config.yaml`. */
export function yamlConfig({ schema, preset, loggers }: StartingConfig): string {
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    '# All keys: https://github.com/logwright/logwright/blob/main/docs/configuration.md',
    `preset: ${preset} # recommended, strict or all`,
    ...(loggers.length > 0 ? [`loggers: [${loggers.map((name) => `'${name}'`).join(', ')}]`] : []),
  ]
  return `${lines.join('\n')}\n`
}
