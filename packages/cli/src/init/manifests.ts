// `package.json` files, as far as `logwright init` asks.
import { splitByteOrderMark, type Io } from '@logwright/engine'

/** One `package.json`. */
export interface Manifest {
  readonly path: string
  readonly name: string
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
  /** The package manager that `packageManager` names. */
  readonly manager: string | null
  readonly isModule: boolean
  readonly hasEslintConfig: boolean
  /** The file is no JSON object. */
  readonly isBroken: boolean
}

/** Reads a manifest; null where there is none. */
export function readManifest(io: Io, path: string): Manifest | null {
  const read = io.readFile(path)
  if (read.kind === 'failure') return null
  const data = parseObject(splitByteOrderMark(read.text).text)
  const { name, packageManager, type, eslintConfig, dependencies, devDependencies } = data ?? {}
  return {
    path,
    name: typeof name === 'string' ? name : '',
    dependencies: keysOf(dependencies),
    devDependencies: keysOf(devDependencies),
    manager: typeof packageManager === 'string' ? (packageManager.split('@')[0] ?? null) : null,
    isModule: type === 'module',
    hasEslintConfig: eslintConfig !== undefined,
    isBroken: data === null,
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = JSON.parse(text)
    return isRecord(data) ? data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : []
}
