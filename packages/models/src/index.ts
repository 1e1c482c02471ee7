// What the models package gives away: the compiled knowledge and the schema that a user's own rows must satisfy.
import compiledKnowledge from './generated/knowledge.json'
import compiledSchema from './generated/model.schema.json'

/** A value that JSON can hold. A key that only other rows have reads as undefined. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }

/** The compiled models and vocabularies, as plain data. */
export interface CompiledKnowledge {
  /** One object per library: package or global, area, lists of rows, example. */
  readonly libraries: readonly { readonly [key: string]: Json }[]
  /** Names of secrets and of personal data, and words that make such names harmless. */
  readonly sensitive: { readonly [key: string]: Json }
  /** The OWASP logging vocabulary. */
  readonly events: readonly { readonly [key: string]: Json }[]
  /** Requirements of OWASP ASVS and the rules that look for gaps. */
  readonly requirements: readonly { readonly [key: string]: Json }[]
  /** Words in function names that say that a function logs. */
  readonly loggingNames: readonly string[]
  /** First words of function names whose failure is an ordinary answer. */
  readonly probeNames: readonly string[]
  /** Last words of the names of connections to a peer. */
  readonly connectionNames: readonly string[]
  /** Names of methods that mean the same in every library. */
  readonly methodNames: Record<'runsInPage' | 'readsCache' | 'readsOn', readonly string[]>
  /** Lists of words that single questions of the analysis ask for, by name. */
  readonly words: { readonly [list: string]: readonly string[] }
  /** What tells server code from other code. */
  readonly scope: { readonly [key: string]: Json }
}

/** Everything that Logwright knows of libraries and names. */
export const knowledge: CompiledKnowledge = compiledKnowledge

/** JSON Schema (draft-07) of a model, for models and for a user's own rows alike. */
export const modelSchema: { readonly [key: string]: Json } = compiledSchema
