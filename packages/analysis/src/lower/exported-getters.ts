// What compilers make of exports: `Object.defineProperty(exports, 'A', { get: () => a_1.A })` of `export { A } from './a'`, and
// `__export(all, { A: () => A })` with `module.exports = __toCommonJS(all)` of every export.
import type { FunctionIndex, ValueId, VariableId } from '../ir/ids'
import type { Argument, Instruction } from '../ir/instruction'
import type { ImportBinding } from '../ir/module'
import type { FunctionBuilder } from './function-builder'
import { isGlobal } from './commonjs'
import type { ModuleBuilder } from './module-builder'

/** An exported name, and the function that reads it. */
export interface ExportedGetter {
  readonly name: string
  readonly target: FunctionIndex
  /** The variable of the object that gets the name; null: `exports` itself. */
  readonly holder: VariableId | null
}

/** Notes the call when it exports a name; the body of the getter is lowered later. */
export function noteGetter(f: FunctionBuilder, callee: ValueId, args: readonly Argument[]): void {
  const member = f.instructions[callee]
  if (f.index !== 0) return
  if (member?.kind === 'load' && f.module.variables.all[member.variable]?.name === '__export') noteGetters(f, args)
  if (member?.kind !== 'member' || member.property !== 'defineProperty') return
  const [object, key, descriptor] = args.map(({ value }) => f.instructions[value])
  const isExports = args[0] !== undefined && object?.kind === 'load' && isGlobal(f, args[0].value, 'exports')
  if (!isExports || key?.kind !== 'literal' || typeof key.value !== 'string' || descriptor?.kind !== 'object') return
  const getter = descriptor.properties.find((property) => property.key === 'get')
  const made = getter && f.instructions[getter.value]
  if (made?.kind === 'function') f.module.getters.push({ name: key.value, target: made.target, holder: null })
}

function noteGetters(f: FunctionBuilder, args: readonly Argument[]): void {
  const [holder, getters] = args.map(({ value }) => f.instructions[value])
  if (holder?.kind !== 'load' || getters?.kind !== 'object') return
  for (const { key, value } of getters.properties) {
    const made = f.instructions[value]
    if (key !== null && made?.kind === 'function')
      f.module.getters.push({ name: key, target: made.target, holder: holder.variable })
  }
}

/** Notes the object that a module exports as a whole: `module.exports = __toCommonJS(all)`. */
export function noteExportedHolder(f: FunctionBuilder, object: ValueId, property: string | null, value: ValueId): void {
  const made = f.instructions[value]
  const callee = made?.kind === 'call' ? f.instructions[made.callee] : undefined
  if (property !== 'exports' || made?.kind !== 'call' || callee?.kind !== 'load') return
  const [given] = made.args
  const holder = given && f.instructions[given.value]
  const isWhole = f.module.variables.all[callee.variable]?.name === '__toCommonJS' && isGlobal(f, object, 'module')
  if (isWhole && holder?.kind === 'load') f.module.exportedHolders.add(holder.variable)
}

/** Lists what the getters read as exports, now that their bodies are known. */
export function exportGetters(m: ModuleBuilder): void {
  for (const { name, target, holder } of m.getters) {
    if (holder !== null && !m.exportedHolders.has(holder)) continue
    const body = m.functions[target]?.instructions ?? []
    const [first] = body
    if (first?.kind === 'load' && !body.some(({ kind }) => kind === 'member' || kind === 'call')) {
      m.exports.push({ name, variable: first.variable, value: null, from: null })
      continue
    }
    const required = requiredIn(m, body)
    if (required !== null) m.exports.push({ name, variable: null, value: null, from: { module: required, name: '*' } })
    const read = body.find((instruction) => instruction.kind === 'member')
    const object = read && body[read.object]
    if (read?.property === undefined || read.property === null || object?.kind !== 'load') continue
    const module = moduleIn(m, object.variable)
    if (module !== null) m.exports.push({ name, variable: null, value: null, from: { module, name: read.property } })
  }
}

/** The module that is all that a getter asks for: `get a() { return require('./a') }`. */
function requiredIn(m: ModuleBuilder, body: readonly Instruction[]): string | null {
  const calls = body.flatMap((each) => (each.kind === 'call' ? [each] : []))
  const [call] = calls
  if (!call || calls.length > 1 || body.some(({ kind }) => kind === 'member' || kind === 'store')) return null
  const callee = body[call.callee]
  const given = call.args[0] && body[call.args[0].value]
  const isRequire = callee?.kind === 'load' && m.variables.all[callee.variable]?.name === 'require'
  return isRequire && given?.kind === 'literal' && typeof given.value === 'string' ? given.value : null
}

/** The module that a variable holds: `const a_1 = require('./a')`, or the namespace of an import. */
function moduleIn(m: ModuleBuilder, variable: VariableId): string | null {
  const binding: ImportBinding | null | undefined = m.variables.all[variable]?.import
  if (binding) return binding.name === '*' ? binding.module : null
  const top: readonly Instruction[] = m.functions[0]?.instructions ?? []
  for (const store of top) {
    if (store.kind !== 'store' || store.variable !== variable) continue
    const made = top[store.value]
    const [given] = made?.kind === 'call' ? made.args : []
    const callee = made?.kind === 'call' ? top[made.callee] : undefined
    const module = given && top[given.value]
    const isRequire = callee?.kind === 'load' && m.variables.all[callee.variable]?.name === 'require'
    if (isRequire && module?.kind === 'literal' && typeof module.value === 'string') return module.value
  }
  return null
}
