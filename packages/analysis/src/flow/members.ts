// What is written into members: `o.x = v` by variable, `this.x = v` and fields by class, prototype methods, exports.
import type { ClassIndex, FunctionIndex, ValueId, ValueRef, VariableId } from '../ir/ids'
import type { FunctionIr, ModuleFacts } from '../ir/module'

/** Values written to members, by owner. */
export interface MemberIndex {
  /** `v.name = value` for a plain variable `v`, anywhere in the module. */
  readonly ofVariable: (variable: VariableId, name: string) => readonly ValueRef[]
  /** Names of the properties of a plain variable that are written or deleted anywhere in the module. */
  readonly writtenNames: (variable: VariableId) => ReadonlySet<string>
  /** The property is deleted somewhere in the module. */
  readonly isDeleted: (variable: VariableId, name: string) => boolean
  /** Names that are written to a plain variable, and to its prototype. */
  readonly namesOf: (variable: VariableId) => { readonly own: readonly string[]; readonly prototype: readonly string[] }
  /** `this.name = value` in methods of the class, field initialisers and methods. Not inherited ones. */
  readonly ofClass: (cls: ClassIndex, name: string) => readonly ValueRef[]
  /** Names of what {@link MemberIndex.ofClass} knows, without private ones (`#name`). */
  readonly namesOfClass: (cls: ClassIndex) => readonly string[]
  /** Methods of `F.prototype.name = function` and `F.prototype = { name() {} }`, `F` a variable. */
  readonly ofPrototype: (variable: VariableId, name: string) => readonly ValueRef[]
  /** `this.name = value` and prototype methods, in a function that is a constructor `F` or a method of `F.prototype`. */
  readonly ofThis: (fn: FunctionIndex, name: string) => readonly ValueRef[]
  /** The class that `this` means inside a function, following arrows outward; null when it is none. */
  readonly thisClass: (fn: FunctionIndex) => ClassIndex | null
}

const NONE: readonly ValueRef[] = []
const NO_NAMES: ReadonlySet<string> = new Set()

/** Values by owner and name: most owners have none, and a look-up makes no key. */
type Owned<K> = Map<K, Map<string, ValueRef[]>>

/** Values written so far. */
interface Writes {
  readonly byVariable: Owned<VariableId>
  readonly byPrototype: Owned<VariableId>
  readonly byClass: Owned<ClassIndex>
  readonly names: Map<VariableId, Set<string>>
  /** `variable.name` of what is deleted. */
  readonly deleted: Set<string>
  /** Constructor functions, by what is written to their prototypes. */
  readonly constructors: Map<FunctionIndex, VariableId>
  /** `this.name = value` outside of classes. */
  readonly ofFunctions: { readonly fn: FunctionIndex; readonly name: string; readonly written: ValueRef }[]
}

/** Collects member writes of a module in one pass. */
export function collectMembers(facts: ModuleFacts): MemberIndex {
  const writes: Writes = {
    byVariable: new Map(),
    byPrototype: new Map(),
    byClass: new Map(),
    names: new Map(),
    deleted: new Set(),
    constructors: new Map(),
    ofFunctions: [],
  }
  const { byVariable, byPrototype, byClass } = writes
  for (const cls of facts.classes) {
    for (const member of cls.members) {
      if (member.name === null || member.value === null || member.kind === 'setter') continue
      if (member.kind === 'getter') continue
      push(byClass, cls.index, member.name, { fn: member.owner, value: member.value })
    }
  }
  for (const fn of facts.functions) collectWrites(facts, fn, writes)
  const byInstance = collectInstances(facts, writes)
  return {
    ofVariable: (variable, name) => byVariable.get(variable)?.get(name) ?? NONE,
    writtenNames: (variable) => writes.names.get(variable) ?? NO_NAMES,
    isDeleted: (variable, name) => writes.deleted.has(`${variable}.${name}`),
    ofClass: (cls, name) => byClass.get(cls)?.get(name) ?? NONE,
    namesOfClass: (cls) => namesIn(byClass, cls).filter((name) => !name.startsWith('#')),
    ofPrototype: (variable, name) => byPrototype.get(variable)?.get(name) ?? NONE,
    namesOf: (variable) => ({ own: namesIn(byVariable, variable), prototype: namesIn(byPrototype, variable) }),
    ofThis: (fn, name) => {
      const owner = constructorOf(facts, writes, fn)
      if (owner === null) return NONE
      return [...(byInstance.get(owner)?.get(name) ?? NONE), ...(byPrototype.get(owner)?.get(name) ?? NONE)]
    },
    thisClass: (fn) => thisClass(facts, fn),
  }
}

function namesIn<K>(owned: Owned<K>, owner: K): readonly string[] {
  return [...(owned.get(owner)?.keys() ?? [])]
}

/** What constructors and methods of their prototypes write to `this`. */
function collectInstances(facts: ModuleFacts, writes: Writes): Owned<VariableId> {
  const found: Owned<VariableId> = new Map()
  if (writes.constructors.size === 0) return found
  const variables = new Set(writes.constructors.values())
  for (const fn of facts.functions)
    for (const instruction of fn.instructions) {
      if (instruction.kind !== 'store' || !variables.has(instruction.variable)) continue
      const made = fn.instructions[instruction.value]
      if (made?.kind === 'function') writes.constructors.set(made.target, instruction.variable)
    }
  for (const { fn, name, written } of writes.ofFunctions) {
    const owner = constructorOf(facts, writes, fn)
    if (owner !== null) push(found, owner, name, written)
  }
  return found
}

/** The variable of the constructor whose instances `this` means; null where it is none. */
function constructorOf(facts: ModuleFacts, { constructors }: Writes, index: FunctionIndex): VariableId | null {
  const fn = constructors.size === 0 ? undefined : outOfArrows(facts, index)
  return fn ? (constructors.get(fn.index) ?? null) : null
}

function collectWrites(facts: ModuleFacts, fn: FunctionIr, writes: Writes): void {
  const { byVariable, byPrototype, byClass, names } = writes
  for (const instruction of fn.instructions) {
    if (instruction.kind !== 'set-member' || instruction.property === null) continue
    const written = { fn: fn.index, value: instruction.value }
    const object = fn.instructions[instruction.object]
    if (object?.kind === 'load')
      names.set(object.variable, (names.get(object.variable) ?? new Set<string>()).add(instruction.property))
    if (instruction.deletes) {
      if (object?.kind === 'load') writes.deleted.add(`${object.variable}.${instruction.property}`)
      continue
    }
    if (object?.kind === 'load') push(byVariable, object.variable, instruction.property, written)
    else if (object?.kind === 'ambient' && object.name === 'this') {
      const cls = thisClass(facts, fn.index)
      if (cls !== null) push(byClass, cls, instruction.property, written)
      else writes.ofFunctions.push({ fn: fn.index, name: instruction.property, written })
    } else if (object?.kind === 'member' && object.property === 'prototype') {
      const owner = fn.instructions[object.object]
      if (owner?.kind !== 'load') continue
      push(byPrototype, owner.variable, instruction.property, written)
      const method = fn.instructions[instruction.value]
      if (method?.kind === 'function') writes.constructors.set(method.target, owner.variable)
    } else if (object?.kind === 'member' && object.property === 'exports') {
      const owner = fn.instructions[object.object]
      if (owner?.kind === 'load') push(byVariable, owner.variable, `exports.${instruction.property}`, written)
    }
  }
}

function thisClass(facts: ModuleFacts, index: FunctionIndex): ClassIndex | null {
  return outOfArrows(facts, index)?.ofClass ?? null
}

/** The function whose `this` an arrow uses. */
function outOfArrows(facts: ModuleFacts, index: FunctionIndex): FunctionIr | undefined {
  let fn: FunctionIr | undefined = facts.functions[index]
  while (fn && fn.kind === 'arrow' && fn.ofClass === null && fn.parent !== null) fn = facts.functions[fn.parent]
  return fn
}

function push<K>(owned: Owned<K>, owner: K, name: string, value: ValueRef): void {
  const names = owned.get(owner) ?? new Map<string, ValueRef[]>()
  owned.set(owner, names)
  const list = names.get(name)
  if (list) list.push(value)
  else names.set(name, [value])
}

/** @returns the call argument at `index` when no spread comes before it, else null. */
export function argumentAt(
  args: readonly { readonly value: ValueId; readonly spread: boolean }[],
  index: number,
): ValueId | null {
  const at = index < 0 ? args.length + index : index
  for (let i = 0; i <= at; i++) {
    const arg = args[i]
    if (!arg || arg.spread) return null
  }
  return args[at]?.value ?? null
}
