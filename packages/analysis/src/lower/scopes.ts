// Scopes and variables: which declaration a name means. Own binder, so that facts do not depend on the parser's scope analysis.
import { variableId, type FunctionIndex, type VariableId } from '../ir/ids'
import type { ImportBinding, TypeRef, Variable } from '../ir/module'

/** A variable while the module is being lowered. */
export type VariableDraft = { -readonly [K in keyof Variable]: Variable[K] }

/** Names declared in one stretch of source. `owner` is the function whose code runs there. */
export interface Scope {
  readonly names: Map<string, VariableId>
  readonly parent: Scope | null
  readonly owner: FunctionIndex
}

/** What is known when a name is declared. */
export interface Declaration {
  readonly name: string
  readonly kind: Variable['kind']
  readonly type?: TypeRef | null
  readonly import?: ImportBinding | null
}

/** All variables of a module. */
export class VariableTable {
  readonly all: VariableDraft[] = []
  readonly #globals = new Map<string, VariableId>()

  /** Declares a name; a second declaration in the same scope is the same variable (`var x; var x`, merged namespaces). */
  declare(scope: Scope, declaration: Declaration): VariableId {
    const known = scope.names.get(declaration.name)
    if (known !== undefined) {
      this.#retype(known, declaration)
      return known
    }
    const owner = declaration.kind === 'import' ? null : scope.owner
    const id = this.#add(declaration, owner)
    scope.names.set(declaration.name, id)
    return id
  }

  /** A variable that lowering makes for `?:`, `&&`, defaults, … */
  temporary(name: string, owner: FunctionIndex): VariableId {
    return this.#add({ name, kind: 'temporary' }, owner)
  }

  /** @returns the variable that `name` means in `scope`, read or written by function `from`; free names are globals. */
  resolve(scope: Scope, name: string, from: FunctionIndex): VariableId {
    const id = this.find(scope, name) ?? this.#global(name)
    const variable = this.all[id]
    if (variable && !variable.isCaptured && (variable.owner === null ? from !== 0 : variable.owner !== from)) {
      variable.isCaptured = true
    }
    return id
  }

  /** @returns the variable that `name` means in `scope`, or null when it is free. */
  find(scope: Scope, name: string): VariableId | null {
    for (let at: Scope | null = scope; at !== null; at = at.parent) {
      const id = at.names.get(name)
      if (id !== undefined) return id
    }
    return null
  }

  /** @returns true when `name` is declared nowhere around `scope`. */
  isFree(scope: Scope, name: string): boolean {
    return this.find(scope, name) === null
  }

  #global(name: string): VariableId {
    const known = this.#globals.get(name)
    if (known !== undefined) return known
    const id = this.#add({ name, kind: 'global' }, null)
    this.#globals.set(name, id)
    return id
  }

  #add(declaration: Declaration, owner: FunctionIndex | null): VariableId {
    this.all.push({
      name: declaration.name,
      kind: declaration.kind,
      owner,
      import: declaration.import ?? null,
      type: declaration.type ?? null,
      isCaptured: false,
    })
    return variableId(this.all.length - 1)
  }

  #retype(id: VariableId, declaration: Declaration): void {
    const variable = this.all[id]
    if (!variable) return
    if (variable.type === null && declaration.type) variable.type = declaration.type
    if (variable.kind === 'var' && declaration.kind === 'function') variable.kind = 'function'
  }
}

/** Opens a scope inside `parent`. */
export function openScope(parent: Scope | null, owner: FunctionIndex): Scope {
  return { names: new Map(), parent, owner }
}
