// Member names under which a call can have a row of some kind: what is called `obj.fly()` cannot log when no model has a row for
// `fly`. Spares most calls the question what their receiver is.
import type { ApiNode } from './compile'
import type { EffectKind } from './rows'
import { MAX_NAMES } from '../limits'

/** Names per kind; null: a row stands behind `Member[*]`, so any name can have one. */
export type CalleeNames = (kind: EffectKind, name: string) => boolean

/** Collects the names from the trie. `functions` are known by their name alone. */
export function collectCalleeNames(
  roots: Iterable<ApiNode>,
  functions: ReadonlyMap<string, ApiNode>,
  conventions: readonly { readonly pattern: RegExp }[],
): CalleeNames {
  const names = new Map<EffectKind, Set<string>>()
  const open = new Set<EffectKind>()
  const seen = new Set<ApiNode>()
  const work = [...roots, ...functions.values()]
  for (const [name, node] of functions) for (const kind of kindsAt(node)) add(names, kind, name)
  for (let node = work.pop(); node; node = work.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    for (const [label, next] of node.edges) {
      if (label.startsWith('member:')) for (const kind of kindsAt(next)) add(names, kind, label.slice('member:'.length))
      work.push(next)
    }
    if (node.anyMember.node) for (const kind of kindsAt(node.anyMember.node)) open.add(kind)
    work.push(...node.types, ...node.typesByArity.map((each) => each.type), ...node.ranges.map((each) => each.node))
    if (node.anyMember.node) work.push(node.anyMember.node)
  }
  const answers = new Map<string, ReadonlySet<EffectKind> | 'any'>()
  const kindsOf = (name: string): ReadonlySet<EffectKind> | 'any' =>
    conventions.some((each) => each.pattern.test(name))
      ? 'any'
      : new Set([...names].flatMap(([kind, known]) => (known.has(name) ? [kind] : [])))
  return (kind, name) => {
    let kinds = answers.get(name)
    if (kinds === undefined) {
      if (answers.size > MAX_NAMES) answers.clear()
      answers.set(name, (kinds = kindsOf(name)))
    }
    return kinds === 'any' || kinds.has(kind) || open.has(kind)
  }
}

/** Kinds of rows at a node, at its types, and at what `new` makes of it. */
function kindsAt(node: ApiNode): readonly EffectKind[] {
  const places = [node, ...node.types]
  const made = places.flatMap((place) => place.edges.get('instance') ?? [])
  return [...places, ...made].flatMap((place) => Object.keys(place.effects) as EffectKind[])
}

function add(names: Map<EffectKind, Set<string>>, kind: EffectKind, name: string): void {
  const known = names.get(kind)
  if (known) known.add(name)
  else names.set(kind, new Set([name]))
}
