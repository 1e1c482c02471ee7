// CommonJS: `require('x')` is an import, writes to `exports` and `module.exports` are exports.
import type { ValueId, VariableId } from '../ir/ids'
import type { Argument } from '../ir/instruction'
import { EXPORT_ASSIGNMENT } from '../ir/module'
import type { FunctionBuilder } from './function-builder'

/** Lists the module when a call is `require('x')` of the global `require`. */
export function noteRequire(f: FunctionBuilder, callee: ValueId, args: readonly Argument[]): void {
  if (!isGlobal(f, callee, 'require') || args[0] === undefined) return
  const source = f.instructions[args[0].value]
  if (source?.kind === 'literal' && typeof source.value === 'string') f.module.noteImport(source.value, 'require')
}

/**
 * `__importDefault(require('fs'))`: what compilers wrap around a module so that it also has a default export.
 * @returns the module, or null where the call is another.
 */
export function interopModule(f: FunctionBuilder, callee: ValueId, args: readonly Argument[]): ValueId | null {
  const [first] = args
  if (first === undefined || !namesAt(f, callee).some((name) => INTEROP.has(name))) return null
  const made = f.instructions[first.value]
  return made?.kind === 'call' && isGlobal(f, made.callee, 'require') ? first.value : null
}

/** `__exportStar(require('./a'), exports)`: what TypeScript makes of `export * from './a'`. */
export function noteStarExport(f: FunctionBuilder, callee: ValueId, args: readonly Argument[]): void {
  const [source, target] = args
  if (f.index !== 0 || !source || !target || !isGlobal(f, target.value, 'exports')) return
  if (!namesAt(f, callee).some((name) => STAR_EXPORT.has(name))) return
  exportAll(f, source.value)
}

const STAR_EXPORT: ReadonlySet<string> = new Set(['__exportStar', '__export', '_export_star'])

/** `__importStar`; of `tslib_1.__importStar` and `_interop_require_default._` both names. */
function namesAt(f: FunctionBuilder, value: ValueId): readonly string[] {
  const at = f.instructions[value]
  if (at?.kind === 'load') return [f.module.variables.all[at.variable]?.name ?? '']
  return at?.kind === 'member' && at.property !== null ? [at.property, ...namesAt(f, at.object)] : []
}

/** Helpers of TypeScript, esbuild, Babel and SWC. A default export is read from the module itself, so they change nothing. */
const INTEROP: ReadonlySet<string> = new Set([
  '__importDefault',
  '__importStar',
  '__toESM',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '_interop_require_default',
  '_interop_require_wildcard',
])

/** The value is the global of this name. */
export function isGlobal(f: FunctionBuilder, value: ValueId, name: string): boolean {
  const load = f.instructions[value]
  if (load?.kind !== 'load') return false
  const variable = f.module.variables.all[load.variable]
  return variable?.kind === 'global' && variable.name === name
}

/** Lists what a write to `exports.x`, `module.exports` or `module.exports.x` at the top level exports. */
export function noteExport(f: FunctionBuilder, object: ValueId, property: string | null, value: ValueId): void {
  if (f.index !== 0 || f.weight === 0 || property === null) return
  const { exports } = f.module
  if (isGlobal(f, object, 'module') && property === 'exports') {
    exports.push({ name: EXPORT_ASSIGNMENT, variable: variableBehind(f, value), value, from: null })
    exportProperties(f, value)
    return
  }
  const holder = f.instructions[object]
  const isModuleExports =
    holder?.kind === 'member' && holder.property === 'exports' && isGlobal(f, holder.object, 'module')
  if (isModuleExports || isGlobal(f, object, 'exports')) {
    exports.push({ name: property, variable: variableBehind(f, value), value, from: null })
  }
}

/** Lists the properties of an object literal whose members are exported; a spread `...require('./a')` exports what that does. */
function exportProperties(f: FunctionBuilder, object: ValueId): void {
  const { exports, getters } = f.module
  const made = f.instructions[object]
  for (const { kind, key, value } of made?.kind === 'object' ? made.properties : []) {
    const own = f.instructions[value]
    if (kind === 'spread') exportAll(f, value)
    else if (kind === 'getter' && key !== null && own?.kind === 'function')
      getters.push({ name: key, target: own.target, holder: null })
    else if (key !== null) exports.push({ name: key, variable: variableBehind(f, value), value, from: null })
  }
}

/** Exports everything that the module of a `require('./a')` does. */
function exportAll(f: FunctionBuilder, required: ValueId): void {
  const made = f.instructions[required]
  const [given] = made?.kind === 'call' && isGlobal(f, made.callee, 'require') ? made.args : []
  const module = given && f.instructions[given.value]
  if (module?.kind !== 'literal' || typeof module.value !== 'string') return
  f.module.exports.push({ name: '*', variable: null, value: null, from: { module: module.value, name: '*' } })
}

/** `Object.assign(module.exports, { a, b }, require('./c'))` */
export function noteAssignedExports(f: FunctionBuilder, callee: ValueId, args: readonly Argument[]): void {
  const [target, ...sources] = args
  const member = f.instructions[callee]
  if (f.index !== 0 || !target || member?.kind !== 'member' || member.property !== 'assign') return
  const given = f.instructions[target.value]
  const isWhole = given?.kind === 'member' && given.property === 'exports' && isGlobal(f, given.object, 'module')
  if (!isGlobal(f, member.object, 'Object') || !(isWhole || isGlobal(f, target.value, 'exports'))) return
  for (const { value } of sources) {
    exportProperties(f, value)
    exportAll(f, value)
  }
}

/** @returns the declared variable that a value was just read from, or null. */
export function variableBehind(f: FunctionBuilder, value: ValueId): VariableId | null {
  const load = f.instructions[value]
  if (load?.kind !== 'load') return null
  const kind = f.module.variables.all[load.variable]?.kind
  return kind === 'global' || kind === 'temporary' ? null : load.variable
}
