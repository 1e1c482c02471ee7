// What a statement of the top level declares, writes and mentions, by name: enough to say which statements can have to do with each
// other. Where names do not tell, more is taken in rather than less.
import { child, children, flag, nameOf, text, unwrap } from './fields'
import type { Node } from './tree'

/** One statement of the top level. */
export interface StatementNames {
  /** Names of the module's scope that it declares. */
  readonly declares: ReadonlySet<string>
  /** Names of which it changes the value, or what is below it: `n = 1`, `n.a.b = 1`, `n.set(…)` for the methods asked for. */
  readonly writes: ReadonlySet<string>
  /** All names that it mentions, those of scopes inside it and short constant texts included; no names of members. */
  readonly names: ReadonlySet<string>
  /** Names of members that it reads. */
  readonly members: ReadonlySet<string>
  /** What promises that it handles, and emitters that it listens or emits to, are read from: names, and names of members. */
  readonly heldNames: ReadonlySet<string>
  readonly heldMembers: ReadonlySet<string>
  /** It runs when the module is loaded, and does not only declare. */
  readonly isExecuted: boolean
  /** Whether what runs after it runs is for it to say: a block, a branch, a loop, a `try`; and whether it has a `try`. */
  readonly hasBranches: boolean
  readonly hasTry: boolean
  /** A function or class stands in it. */
  readonly hasFunctions: boolean
  /** An import, an export of another module's names, a directive: it says something of the whole file. */
  readonly isOfFile: boolean
  /** Modules that it asks for by `require` or `import()`. */
  readonly requires: readonly string[]
  readonly hasJsx: boolean
}

type Draft = {
  readonly [K in keyof StatementNames]: StatementNames[K] extends ReadonlySet<string> ? Set<string> : StatementNames[K]
}

const FUNCTION = /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression|Class(?:Declaration|Expression))$/
/** Nodes whose `key` is a name and no reference, unless it is computed. */
const KEYED =
  /^(?:Property|MethodDefinition|PropertyDefinition|AccessorProperty|TSAbstract\w+|TS(?:Property|Method)Signature)$/
const BLOCKS = /^(?:Block|If|For|ForIn|ForOf|While|DoWhile|Try|Switch|Labeled|With)Statement$/
const DECLARING = /^(?:Function|Class)Declaration$|^TS(?!ExportAssignment)/
const CHAIN = new Set(['then', 'catch', 'finally'])
const LISTEN = new Set(['on', 'once', 'addListener', 'addEventListener', 'emit', 'dispatchEvent'])
const OF_FILE = new Set(['ImportDeclaration', 'TSImportEqualsDeclaration', 'ExportAllDeclaration'])
/** Longer texts are no names. */
const NAME = /^[A-Za-z_$][\w$]{0,63}$/

/** Reads a statement. `changing` are names of methods that change their receiver. */
export function statementNames(statement: Node, changing: ReadonlySet<string>): StatementNames {
  const collector = new Collector(changing)
  collector.collect(statement)
  const isOfFile =
    OF_FILE.has(statement.type) || child(statement, 'source') !== null || typeof statement['directive'] === 'string'
  const { found, state } = collector
  const declared = child(statement, 'declaration') ?? statement
  return {
    ...found,
    ...state,
    isOfFile,
    isExecuted: !isOfFile && !DECLARING.test(declared.type),
    hasBranches: BLOCKS.test(statement.type),
  }
}

class Collector {
  readonly found = {
    declares: new Set<string>(),
    writes: new Set<string>(),
    names: new Set<string>(),
    members: new Set<string>(),
    heldNames: new Set<string>(),
    heldMembers: new Set<string>(),
    requires: [] as string[],
  } satisfies Partial<Draft>
  readonly state = { hasFunctions: false, hasJsx: false, hasTry: false }
  readonly #work: Node[] = []

  constructor(readonly changing: ReadonlySet<string>) {}

  collect(statement: Node): void {
    this.#declare(child(statement, 'declaration') ?? statement)
    if (BLOCKS.test(statement.type)) this.#hoist(statement)
    this.#work.push(statement)
    for (let node = this.#work.pop(); node; node = this.#work.pop()) {
      this.#look(node)
      this.#enter(node)
    }
  }

  /** Fields that hold nodes; keys and members that are mere names are left out. */
  #enter(node: Node): void {
    const isMember = node.type === 'MemberExpression' && !flag(node, 'computed')
    const isKeyed = KEYED.test(node.type) && !flag(node, 'computed')
    for (const key in node) {
      if (key === 'parent' || (isMember && key === 'property') || (isKeyed && key === 'key')) continue
      const value = node[key]
      if (typeof value !== 'object' || value === null) continue
      if (!Array.isArray(value)) this.#push(value)
      else for (const item of value as readonly unknown[]) this.#push(item)
    }
  }

  #push(value: unknown): void {
    if (typeof value === 'object' && value !== null && 'type' in value) this.#work.push(value as Node)
  }

  #look(node: Node): void {
    const { names, members, requires } = this.found
    if (FUNCTION.test(node.type)) this.state.hasFunctions = true
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier':
        names.add(text(node, 'name'))
        break
      case 'Literal':
        if (typeof node['value'] === 'string' && NAME.test(node['value'])) names.add(node['value'])
        break
      case 'MemberExpression':
        members.add(nameOf(child(node, 'property')) ?? '')
        break
      case 'AssignmentExpression':
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#write(child(node, 'left'))
        break
      case 'UpdateExpression':
      case 'UnaryExpression':
        if (node.type === 'UpdateExpression' || node['operator'] === 'delete') this.#write(child(node, 'argument'))
        break
      case 'CallExpression':
        this.#lookAtCall(node)
        break
      case 'ImportExpression':
        requires.push(nameOf(child(node, 'source')) ?? '')
        break
      case 'JSXElement':
      case 'JSXFragment':
        this.state.hasJsx = true
        break
    }
  }

  #lookAtCall(node: Node): void {
    const callee = unwrap(child(node, 'callee'))
    if (callee === null) return
    if (nameOf(callee) === 'require') this.found.requires.push(nameOf(children(node, 'arguments')[0] ?? null) ?? '')
    const method = callee.type === 'MemberExpression' ? nameOf(child(callee, 'property')) : null
    if (method === null) return
    if (this.changing.has(method)) this.#write(callee)
    if (CHAIN.has(method) || LISTEN.has(method)) this.#hold(callee)
  }

  /** `p` of `p.then(f).catch(g)`. */
  #hold(callee: Node): void {
    let at = unwrap(child(callee, 'object'))
    while (at?.type === 'CallExpression') {
      const inner = unwrap(child(at, 'callee'))
      if (inner?.type !== 'MemberExpression' || !CHAIN.has(nameOf(child(inner, 'property')) ?? '')) return
      at = unwrap(child(inner, 'object'))
    }
    const name = nameOf(at)
    if (name !== null) this.found.heldNames.add(name)
    if (at?.type === 'MemberExpression') this.found.heldMembers.add(nameOf(child(at, 'property')) ?? '')
  }

  /** The names at the roots of what is assigned to. */
  #write(target: Node | null): void {
    const work: (Node | null)[] = [target]
    for (let at = work.pop(); at !== undefined; at = work.pop()) {
      const node = unwrap(at)
      if (node === null) continue
      if (node.type === 'MemberExpression') work.push(child(node, 'object'))
      else if (node.type === 'CallExpression') work.push(child(node, 'callee'))
      else if (node.type === 'VariableDeclaration') continue
      else if (node.type === 'Identifier') this.found.writes.add(text(node, 'name'))
      else work.push(...partsOf(node))
    }
  }

  #declare(declared: Node): void {
    const { declares } = this.found
    if (declared.type === 'VariableDeclaration') {
      for (const declarator of children(declared, 'declarations')) this.#bind(declarator && child(declarator, 'id'))
    } else if (declared.type === 'ImportDeclaration') {
      for (const specifier of children(declared, 'specifiers'))
        declares.add(nameOf(specifier && child(specifier, 'local')) ?? '')
    } else {
      let id = child(declared, 'id')
      while (id?.type === 'TSQualifiedName') id = child(id, 'left')
      const name = nameOf(id)
      if (name !== null) declares.add(name)
    }
  }

  /** `var` and functions in blocks of the top level. */
  #hoist(statement: Node): void {
    this.#work.push(statement)
    for (let node = this.#work.pop(); node; node = this.#work.pop()) {
      if (node.type === 'VariableDeclaration' || node.type === 'FunctionDeclaration') this.#declare(node)
      if (node.type === 'TryStatement') this.state.hasTry = true
      if (!FUNCTION.test(node.type)) this.#enter(node)
    }
  }

  #bind(pattern: Node | null): void {
    const work: (Node | null)[] = [pattern]
    for (let node = work.pop(); node !== undefined; node = work.pop()) {
      if (node === null) continue
      if (node.type === 'Identifier') this.found.declares.add(text(node, 'name'))
      else work.push(...partsOf(node))
    }
  }
}

/** What a pattern is made of. */
function partsOf(pattern: Node): readonly (Node | null)[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      return children(pattern, 'properties')
    case 'ArrayPattern':
      return children(pattern, 'elements')
    case 'Property':
      return [child(pattern, 'value')]
    case 'RestElement':
      return [child(pattern, 'argument')]
    case 'AssignmentPattern':
      return [child(pattern, 'left')]
    default:
      return []
  }
}
