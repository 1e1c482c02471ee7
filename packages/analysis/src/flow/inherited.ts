// Members and constructors that a class has from the classes of this file that it extends.
import type { ClassIndex, FunctionIndex, ValueRef } from '../ir/ids'
import { MAX_BASE_CLASSES } from '../limits'
import { once } from './once'
import type { ValueIndex } from './producers'

const NONE: readonly ClassIndex[] = []

const basesOf = once((_index: ValueIndex) => new Map<ClassIndex, readonly ClassIndex[]>())

/** Classes of this file that a class extends directly. A class of which that is being asked extends none. */
function baseClasses(index: ValueIndex, cls: ClassIndex): readonly ClassIndex[] {
  const { owner, superClass } = index.facts.classes[cls] ?? { owner: null, superClass: null }
  if (owner === null || superClass === null) return NONE
  const bases = basesOf(index)
  const known = bases.get(cls)
  if (known) return known
  bases.set(cls, NONE)
  const found = index.producers({ fn: owner, value: superClass }).flatMap((made) => {
    const base = index.instruction(made)
    return base.kind === 'class' && base.target !== cls ? [base.target] : []
  })
  bases.set(cls, found)
  return found
}

/** The first of a class and its bases for which something is found. */
function alongBases<T>(
  index: ValueIndex,
  start: readonly ClassIndex[],
  find: (cls: ClassIndex) => readonly T[],
): readonly T[] {
  let classes = start
  for (let depth = 0; depth < MAX_BASE_CLASSES && classes.length > 0; depth++) {
    const found = classes.flatMap(find)
    if (found.length > 0) return found
    classes = classes.flatMap((cls) => baseClasses(index, cls))
  }
  return []
}

/** What a member of instances, or of the class itself, may hold. */
export function memberOfClass(index: ValueIndex, cls: ClassIndex, name: string): readonly ValueRef[] {
  return alongBases(index, [cls], (each) => index.members.ofClass(each, name))
}

/** What `this.name`, or `super.name`, may hold in a function. */
export function memberOfThis(
  index: ValueIndex,
  fn: FunctionIndex,
  name: string,
  from: 'this' | 'super',
): readonly ValueRef[] {
  const own = index.members.thisClass(fn)
  if (own === null) return from === 'this' ? index.members.ofThis(fn, name) : []
  const start = from === 'this' ? [own] : baseClasses(index, own)
  return alongBases(index, start, (each) => index.members.ofClass(each, name))
}

/** Getters that a read of `this.name` runs in a function. */
export function gettersOfThis(index: ValueIndex, fn: FunctionIndex, name: string): readonly FunctionIndex[] {
  const own = index.members.thisClass(fn)
  if (own === null) return []
  return alongBases(index, [own], (each) =>
    (index.facts.classes[each]?.members ?? []).flatMap((member) =>
      member.kind === 'getter' && member.name === name && member.target !== null ? [member.target] : [],
    ),
  )
}

/** What `super(…)` calls in a constructor of this file. */
export function superConstructors(index: ValueIndex, fn: FunctionIndex): readonly FunctionIndex[] {
  const own = index.members.thisClass(fn)
  return own === null ? [] : baseClasses(index, own).flatMap((base) => constructorsOf(index, base))
}

/** What `new` of a class calls: its constructor, or that of a class of this file which it extends. */
export function constructorsOf(index: ValueIndex, cls: ClassIndex): readonly FunctionIndex[] {
  return alongBases(index, [cls], (each) =>
    (index.facts.classes[each]?.members ?? []).flatMap(({ kind, target }) =>
      kind === 'constructor' && target !== null ? [target] : [],
    ),
  )
}
