// Branded identifiers of the intermediate representation. They are ordinals and names, never source offsets, so an edit
// elsewhere in the file leaves them alone.

/** Ordinal of an instruction in its function; the instruction's result has the same number. */
export type ValueId = number & { readonly __brand: 'ValueId' }
/** Ordinal of a basic block in its function. Block 0 is the entry. */
export type BlockId = number & { readonly __brand: 'BlockId' }
/** Ordinal of a function in its module. Function 0 is the module's top level. */
export type FunctionIndex = number & { readonly __brand: 'FunctionIndex' }
/** Ordinal of a variable in its module: variables of all scopes, imports, free (global) names and synthetic temporaries. */
export type VariableId = number & { readonly __brand: 'VariableId' }
/** Ordinal of a class in its module. */
export type ClassIndex = number & { readonly __brand: 'ClassIndex' }
/** Stable name of a function: `outer/inner@2`, where `@n` tells siblings of one name apart. The module is `<module>`. */
export type FunctionId = string & { readonly __brand: 'FunctionId' }

/** @returns `n` as a {@link ValueId}. */
export const valueId = (n: number): ValueId => n as ValueId
/** @returns `n` as a {@link BlockId}. */
export const blockId = (n: number): BlockId => n as BlockId
/** @returns `n` as a {@link FunctionIndex}. */
export const functionIndex = (n: number): FunctionIndex => n as FunctionIndex
/** @returns `n` as a {@link VariableId}. */
export const variableId = (n: number): VariableId => n as VariableId
/** @returns `n` as a {@link ClassIndex}. */
export const classIndex = (n: number): ClassIndex => n as ClassIndex
/** @returns `s` as a {@link FunctionId}. */
export const functionId = (s: string): FunctionId => s as FunctionId

/** A value anywhere in a module: the instruction `value` of function `fn`. */
export interface ValueRef {
  readonly fn: FunctionIndex
  readonly value: ValueId
}
