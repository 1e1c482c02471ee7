// Everything that rules may import of the analysis.
export * from './absorbed-errors'
export * from './file-logger'
export type { Finding, Fix, Step, TextEdit } from './finding'
export type { JsonSchema, Preset, Rule, RuleMeta } from './rule'
export type { ModuleView } from './view'
export type { Range } from '../ir/positions'
export type { ValueRef, FunctionIndex } from '../ir/ids'
