// Functions, classes, variables, types and modules of the intermediate representation. Plain data: every value here survives
// a JSON round trip and holds no source offset; positions stand apart in ModulePositions.
import type { BlockId, ClassIndex, FunctionId, FunctionIndex, ValueId, VariableId } from './ids'
import type { Instruction, Terminal } from './instruction'

/** A basic block: the instructions `body` in order, then `terminal`. */
export interface Block {
  readonly body: readonly ValueId[]
  readonly terminal: Terminal
  /** The try region whose handler an exception raised in this block reaches, as an ordinal in `FunctionIr.tries`; null: leaves the function. */
  readonly region: number | null
  /** Loop nesting depth, 0 outside loops. */
  readonly loopDepth: number
}

/**
 * One `try`. `handler` is the first block of `catch`, or of the exceptional copy of `finally` when there is no catch
 * (`kind: 'finally'`). `outer` is the region around it.
 */
export interface TryRegion {
  readonly kind: 'catch' | 'finally'
  readonly outer: number | null
  readonly handler: BlockId
  /** The `caught` instruction, first in the handler. */
  readonly caught: ValueId
  /** The catch parameter's name: a plain name, `{}`/`[]` for a pattern, null when there is no binding. */
  readonly binding: string | null
  /** The catch body has no statement. */
  readonly isEmpty: boolean
  /** Text of the comments directly inside the catch body (at most 200 characters), or null. */
  readonly comment: string | null
}

/** A formal parameter. `value` is its `parameter` instruction in the entry block. */
export interface Parameter {
  readonly name: string | null
  readonly variable: VariableId | null
  readonly value: ValueId
  readonly rest: boolean
  readonly hasDefault: boolean
  readonly type: TypeRef | null
  /** Decorator call or load values, in the function around the class (`@Body() dto`). */
  readonly decorators: readonly ValueId[]
  /** TypeScript parameter property: `constructor(private readonly http: HttpService)`. */
  readonly isField: boolean
  /** Names bound when the parameter is a destructuring pattern (`{ body, params: { id } }` gives `body`, `id`). */
  readonly pattern: readonly string[] | null
}

/** `value as T`. */
export interface TypeClaim {
  readonly value: ValueId
  readonly type: TypeRef
}

/** One function, method, accessor, class initialiser or module top level. */
export interface FunctionIr {
  readonly id: FunctionId
  readonly index: FunctionIndex
  readonly parent: FunctionIndex | null
  readonly name: string | null
  readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'constructor' | 'getter' | 'setter' | 'initialiser'
  readonly isAsync: boolean
  readonly isGenerator: boolean
  readonly isStatic: boolean
  /** The class whose member it is. */
  readonly ofClass: ClassIndex | null
  readonly parameters: readonly Parameter[]
  readonly returnType: TypeRef | null
  /** Types that the source claims of values: `x as T`, `x satisfies T`, `<T>x`. The outermost claim of a value comes last. */
  readonly claims: readonly TypeClaim[]
  readonly instructions: readonly Instruction[]
  readonly blocks: readonly Block[]
  readonly tries: readonly TryRegion[]
}

/** A class member. A method's or accessor's `value` is a `function` instruction, a field's the initial value (in `owner`). */
export interface ClassMember {
  readonly name: string | null
  readonly kind: 'method' | 'getter' | 'setter' | 'constructor' | 'field'
  readonly isStatic: boolean
  /** The function whose instructions hold `value`: fields are evaluated in the class's `initialiser` function. */
  readonly owner: FunctionIndex
  readonly value: ValueId | null
  readonly type: TypeRef | null
  /** Decorator values, in the function that holds the class. */
  readonly decorators: readonly ValueId[]
  /** For methods: the function itself. */
  readonly target: FunctionIndex | null
}

/** A class. */
export interface ClassIr {
  readonly index: ClassIndex
  readonly name: string | null
  /** The function that evaluates the class. */
  readonly owner: FunctionIndex
  readonly superClass: ValueId | null
  readonly implements: readonly TypeRef[]
  readonly members: readonly ClassMember[]
  readonly decorators: readonly ValueId[]
}

/** A variable of any scope. */
export interface Variable {
  readonly name: string
  /** `global`: not declared in the file. `temporary`: made by lowering for `?:`, `&&`, `??`, … */
  readonly kind:
    | 'import'
    | 'global'
    | 'const'
    | 'let'
    | 'var'
    | 'function'
    | 'class'
    | 'parameter'
    | 'catch'
    | 'enum'
    | 'namespace'
    | 'temporary'
  /** The function whose scope declares it; null for imports and globals. */
  readonly owner: FunctionIndex | null
  readonly import: ImportBinding | null
  readonly type: TypeRef | null
  /** Some inner function reads or writes it. */
  readonly isCaptured: boolean
}

/** What an import binds: `name` is `default`, `*` for a namespace, or the exported name. */
export interface ImportBinding {
  readonly module: string
  readonly name: string
}

/** A type as far as syntax tells. Names are as written (`express.Request` is `['express','Request']`). */
export type TypeRef =
  | {
      readonly kind: 'name'
      readonly path: readonly string[]
      readonly import: ImportBinding | null
      readonly args: readonly TypeRef[]
    }
  | { readonly kind: 'primitive'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'union' | 'intersection'; readonly types: readonly TypeRef[] }
  | { readonly kind: 'array'; readonly element: TypeRef }
  | { readonly kind: 'object'; readonly fields: readonly ShapeField[] }
  /** A function or method; null: nothing says what it returns. */
  | { readonly kind: 'function'; readonly returns: TypeRef | null }
  /** `typeof a.b`: the type of a value. */
  | { readonly kind: 'typeof'; readonly path: readonly string[]; readonly import: ImportBinding | null }
  /** `T['name']`; null: `T[number]`. */
  | { readonly kind: 'indexed'; readonly of: TypeRef; readonly name: string | null }
  /** `{ [K in keyof T]: value }`; null where the value is `T[K]` or made of it. */
  | { readonly kind: 'mapped'; readonly of: TypeRef; readonly value: TypeRef | null }
  /** What a schema, a table, a model or a repository holds: it describes records of type `of`. Never written, found by models. */
  | { readonly kind: 'schema'; readonly of: TypeRef; readonly as: readonly string[] }
  | { readonly kind: 'other' }

/** A field of a shape. */
export interface ShapeField {
  readonly name: string
  readonly type: TypeRef | null
  readonly optional: boolean
  /** `loaded`: absent from records that a database gives. `json`: absent from JSON text. `plain`: left out by the serializer of its library. */
  readonly hidden?: 'loaded' | 'json' | 'plain'
}

/** A type parameter with its default. */
export interface TypeParameter {
  readonly name: string
  readonly default: TypeRef | null
}

/** A named record type: interface, type alias of an object, class. */
export interface Shape {
  readonly name: string
  readonly kind: 'interface' | 'alias' | 'class' | 'enum'
  readonly parameters: readonly TypeParameter[]
  readonly fields: readonly ShapeField[]
  readonly extends: readonly TypeRef[]
  /** For an alias that is not an object literal: what it stands for. */
  readonly alias: TypeRef | null
}

/** An import, re-export source, `require('x')` or `import('x')` with a constant argument. */
export interface Import {
  readonly module: string
  readonly kind: 'import' | 'reexport' | 'require' | 'dynamic' | 'type'
}

/** Name of what `module.exports = x` and `export = x` export: the module itself. */
export const EXPORT_ASSIGNMENT = 'export='

/** An exported name and the variable or value behind it. `from` for re-exports. */
export interface Export {
  readonly name: string
  readonly variable: VariableId | null
  readonly value: ValueId | null
  readonly from: ImportBinding | null
}

/** Something lowering did not understand. */
export interface UnknownNote {
  readonly fn: FunctionIndex
  readonly reason: string
}

/** Everything later passes know of one file. */
export interface ModuleFacts {
  readonly schema: number
  readonly functions: readonly FunctionIr[]
  readonly classes: readonly ClassIr[]
  readonly variables: readonly Variable[]
  readonly shapes: readonly Shape[]
  readonly imports: readonly Import[]
  readonly exports: readonly Export[]
  /** `'use client'`, `'use server'`, … */
  readonly directives: readonly string[]
  readonly hasJsx: boolean
  readonly unknown: readonly UnknownNote[]
  /** AST nodes seen, and of these the ones inside an `unknown`. */
  readonly nodeCount: number
  readonly unknownCount: number
}

/** Version of the facts' form; part of every cache key. */
export const FACTS_SCHEMA = 2
