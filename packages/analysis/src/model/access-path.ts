// Access paths of model rows: text to steps.

/** One step of an access path. `names: null` means any. `from`/`to` are argument indices, `to` null means "to the last". */
export type PathStep =
  | { readonly kind: 'member'; readonly names: readonly string[] | null }
  | { readonly kind: 'return' | 'instance' | 'awaited' | 'element' | 'receiver' | 'callee' }
  | { readonly kind: 'argument' | 'parameter'; readonly from: number; readonly to: number | null }

/** Thrown for an access path that does not read. */
export class AccessPathError extends Error {
  constructor(
    readonly path: string,
    readonly step: string,
  ) {
    super(
      `'${step}' in access path '${path}' is no step; steps are Member[..], ReturnValue, Instance, Awaited, Element, Receiver, Callee, Argument[n], Argument[n..], Parameter[n]`,
    )
    this.name = 'AccessPathError'
  }
}

const SIMPLE: Readonly<Record<string, 'return' | 'instance' | 'awaited' | 'element' | 'receiver' | 'callee'>> = {
  ReturnValue: 'return',
  Instance: 'instance',
  Awaited: 'awaited',
  Element: 'element',
  Receiver: 'receiver',
  Callee: 'callee',
}

/** Reads an access path. @throws AccessPathError naming the bad step. */
export function parseAccessPath(path: string): readonly PathStep[] {
  if (path === '') return []
  const steps: PathStep[] = []
  const token = /([A-Za-z]+)(?:\[([^\]]*)\])?(?:\.|$)/y
  for (let at = 0; at < path.length; at = token.lastIndex) {
    token.lastIndex = at
    const match = token.exec(path)
    if (!match) throw new AccessPathError(path, path.slice(at))
    steps.push(parseStep(path, match[1] as string, match[2]))
  }
  return steps
}

function parseStep(path: string, word: string, inside: string | undefined): PathStep {
  const simple = SIMPLE[word]
  if (simple && inside === undefined) return { kind: simple }
  if (word === 'Member' && inside) {
    return { kind: 'member', names: inside === '*' ? null : inside.split(',').map((name) => name.trim()) }
  }
  const index = inside === undefined ? null : /^(-?\d+)(\.\.(\d*))?$/.exec(inside)
  if ((word === 'Argument' || word === 'Parameter') && index) {
    const from = Number(index[1])
    const to = index[2] === undefined ? from : index[3] ? Number(index[3]) : null
    return { kind: word === 'Argument' ? 'argument' : 'parameter', from, to }
  }
  throw new AccessPathError(path, inside === undefined ? word : `${word}[${inside}]`)
}
