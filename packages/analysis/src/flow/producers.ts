// What a value is made by: follows loads, stores, awaits and resolvable member reads back to the instructions that produce it.
import type { FunctionIndex, ValueRef, VariableId } from '../ir/ids'
import type { Instruction, Member } from '../ir/instruction'
import type { ModuleFacts, Variable } from '../ir/module'
import { buildCfg, type Cfg } from './cfg'
import { collectStores, ReachingStores, storedValue, type StoreIndex } from './definitions'
import { MAX_ACCESS_PATH, MAX_PRODUCERS, MAX_VALUE_DEPTH } from '../limits'
import type { Keeper } from './once'
import { memberOfClass, memberOfThis } from './inherited'
import { collectMembers, type MemberIndex } from './members'

/** Lookup of instructions, graphs, definitions and producers of one module; everything is computed when first asked. */
export interface ValueIndex extends Keeper {
  readonly facts: ModuleFacts
  readonly members: MemberIndex
  readonly stores: StoreIndex
  readonly instruction: (ref: ValueRef) => Instruction
  readonly variable: (id: VariableId) => Variable
  readonly cfg: (fn: FunctionIndex) => Cfg
  /** Values that a load may read: the stored values, in any function. Empty: parameter-less global or unset. */
  readonly definitions: (load: ValueRef) => readonly ValueRef[]
  /** Instructions that make the value, through loads, stores, `await` and local objects; never a `store`. */
  readonly producers: (ref: ValueRef) => readonly ValueRef[]
}

/** A missing instruction reads as this. */
const NOTHING: Instruction = { kind: 'unknown', reason: 'missing', inputs: [] }

/** Key of a value for maps and sets. */
export const refKey = (ref: ValueRef): number => ref.fn * 2_000_000 + ref.value

/** Opens the index of a module. */
export function openValueIndex(facts: ModuleFacts): ValueIndex {
  const stores = collectStores(facts)
  const cfgs: (Cfg | undefined)[] = []
  const reaching: (ReachingStores | undefined)[] = []
  const memo = new Map<number, readonly ValueRef[]>()
  const cfg = (fn: FunctionIndex): Cfg => (cfgs[fn] ??= buildCfg(functionAt(facts, fn)))
  const index: ValueIndex = {
    kept: new Map(),
    facts,
    members: collectMembers(facts),
    stores,
    instruction: (ref) => facts.functions[ref.fn]?.instructions[ref.value] ?? NOTHING,
    variable: (id) => facts.variables[id] ?? MISSING_VARIABLE,
    cfg,
    definitions: (load) => {
      const instruction = index.instruction(load)
      if (instruction.kind !== 'load') return []
      const every = stores.values(instruction.variable)
      if (every.length <= 1 || isFlowInsensitive(index, load, instruction.variable)) return every
      const local = (reaching[load.fn] ??= new ReachingStores(functionAt(facts, load.fn), cfg(load.fn)))
      return local.before(instruction.variable, load.value).map((value) => storedValue(facts, { fn: load.fn, value }))
    },
    producers: (ref) => {
      if (!isStep(index.instruction(ref).kind)) return [ref]
      const key = refKey(ref)
      const known = memo.get(key)
      if (known) return known
      const found = findProducers(index, ref)
      memo.set(key, found)
      return found
    },
  }
  return index
}

const MISSING_VARIABLE: Variable = {
  name: '',
  kind: 'global',
  owner: null,
  import: null,
  type: null,
  isCaptured: false,
}

function functionAt(facts: ModuleFacts, fn: FunctionIndex): ModuleFacts['functions'][number] {
  const found = facts.functions[fn]
  if (!found) throw new RangeError(`no function ${fn}`)
  return found
}

/** A load of another function's variable, or of one that another function writes, sees every store. */
function isFlowInsensitive(index: ValueIndex, load: ValueRef, id: VariableId): boolean {
  const variable = index.variable(id)
  if (variable.owner === null || variable.owner !== load.fn) return true
  if (!variable.isCaptured) return false
  return index.stores.values(id).some(({ fn }) => fn !== load.fn)
}

function findProducers(index: ValueIndex, start: ValueRef): readonly ValueRef[] {
  const first = behind(index, start)
  if (first.length === 0) return [start]
  if (first.length === 1 && first[0]) return throughOne(index, start, first[0])
  return searchProducers(index, start)
}

function searchProducers(index: ValueIndex, start: ValueRef): readonly ValueRef[] {
  const found: ValueRef[] = []
  const seen = new Set<number>()
  const work: { ref: ValueRef; depth: number }[] = [{ ref: start, depth: 0 }]
  for (let item = work.pop(); item; item = work.pop()) {
    const key = refKey(item.ref)
    if (seen.has(key)) continue
    seen.add(key)
    if (found.length >= MAX_PRODUCERS || item.depth > MAX_VALUE_DEPTH) {
      found.push(item.ref)
      break
    }
    const next = behind(index, item.ref)
    if (next.length === 0) found.push(item.ref)
    else for (const ref of next) work.push({ ref, depth: item.depth + 1 })
  }
  return found
}

/** A chain of single steps needs no bookkeeping of its own: the next value's producers are the answer, unless they come back here. */
function throughOne(index: ValueIndex, start: ValueRef, next: ValueRef): readonly ValueRef[] {
  return isStep(index.instruction(next).kind) ? searchProducers(index, start) : [next]
}

/** The values that a chain of members starts from: `event` of `event.data.url`. */
export function rootsOf(index: ValueIndex, ref: ValueRef): readonly ValueRef[] {
  let roots = index.producers(ref)
  for (let depth = 0; depth < MAX_ACCESS_PATH; depth++) {
    if (!roots.some((root) => index.instruction(root).kind === 'member')) return roots
    roots = roots.flatMap((root) => {
      const member = index.instruction(root)
      return member.kind === 'member' ? index.producers({ fn: root.fn, value: member.object }) : [root]
    })
  }
  return roots
}

/** The value may be made by another one; all others are producers themselves. */
function isStep(kind: Instruction['kind']): boolean {
  return kind === 'load' || kind === 'store' || kind === 'await' || kind === 'member'
}

/** One step back from a value, empty when it is a producer itself. */
function behind(index: ValueIndex, ref: ValueRef): readonly ValueRef[] {
  const instruction = index.instruction(ref)
  switch (instruction.kind) {
    case 'load':
      return index.definitions(ref)
    case 'store':
    case 'await':
      return instruction.kind === 'await' && instruction.form !== 'await'
        ? []
        : [{ fn: ref.fn, value: instruction.value }]
    case 'member':
      return memberValues(index, ref, instruction)
    default:
      return []
  }
}

/** Values that `object.name` may hold, where the object is local to the file. */
function memberValues(index: ValueIndex, ref: ValueRef, member: Member): readonly ValueRef[] {
  const name = member.property
  if (name === null) return []
  const object = { fn: ref.fn, value: member.object }
  const instruction = index.instruction(object)
  if (instruction.kind === 'ambient' && (instruction.name === 'this' || instruction.name === 'super'))
    return memberOfThis(index, ref.fn, name, instruction.name)
  const found: ValueRef[] = []
  if (instruction.kind === 'load')
    found.push(
      ...index.members.ofVariable(instruction.variable, name).filter((written) => !isWrittenLater(index, ref, written)),
    )
  if (instruction.kind === 'member' && instruction.property === 'exports') {
    const owner = index.instruction({ fn: ref.fn, value: instruction.object })
    if (owner.kind === 'load') found.push(...index.members.ofVariable(owner.variable, `exports.${name}`))
  }
  const makers = instruction.kind === 'load' ? index.definitions(object) : [object]
  for (const maker of makers) found.push(...ofMaker(index, maker, name))
  return found
}

/** `const old = o.x; o.x = wrapped`: what the same run of a function writes behind a read, outside of loops, is not what was read. */
function isWrittenLater(index: ValueIndex, read: ValueRef, written: ValueRef): boolean {
  if (read.fn !== written.fn || read.value > written.value) return false
  const { blocks, kind } = functionAt(index.facts, read.fn)
  return kind !== 'module' && blocks.some(({ body, loopDepth }) => loopDepth === 0 && body.includes(read.value))
}

/** Values of property `name` of what `maker` makes: an object literal, an instance of a local class, the class itself. */
function ofMaker(index: ValueIndex, maker: ValueRef, name: string): readonly ValueRef[] {
  const instruction = index.instruction(maker)
  if (instruction.kind === 'object') {
    return instruction.properties
      .filter((property) => property.key === name && property.kind !== 'getter' && property.kind !== 'setter')
      .map((property) => ({ fn: maker.fn, value: property.value }))
  }
  if (instruction.kind === 'class') return memberOfClass(index, instruction.target, name)
  if (instruction.kind === 'load') return loadedMember(index, instruction.variable, name)
  // `var self = this`
  if (instruction.kind === 'ambient' && instruction.name === 'this') return memberOfThis(index, maker.fn, name, 'this')
  if (instruction.kind !== 'call' || instruction.form !== 'new') return []
  const callee = { fn: maker.fn, value: instruction.callee }
  const constructor = index.instruction(callee)
  if (constructor.kind !== 'load') return []
  const classes = index.definitions(callee).map((ref) => index.instruction(ref))
  const ofClasses = classes.flatMap((c) => (c.kind === 'class' ? memberOfClass(index, c.target, name) : []))
  return [...ofClasses, ...index.members.ofPrototype(constructor.variable, name)]
}

function loadedMember(index: ValueIndex, variable: VariableId, name: string): readonly ValueRef[] {
  return index.members.ofVariable(variable, name)
}
