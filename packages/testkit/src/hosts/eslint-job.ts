// What the ESLint hosts tell their worker process, and what it answers: plain JSON.

/** Which ESLint, and which of its configuration formats. */
export interface EslintVersion {
  /** Name under which this repository has it installed. */
  readonly module: 'eslint' | 'eslint8' | 'eslint9'
  readonly format: 'flat' | 'legacy'
}

/** One batch. */
export interface EslintBatch {
  readonly folder: string
  readonly preset: 'recommended' | 'strict' | 'all'
  /** Entries over the preset's, ids with prefix. */
  readonly rules: Readonly<Record<string, unknown>>
  /** Relative to `folder`. */
  readonly files: readonly string[]
  /** The ones among them that are CommonJS. */
  readonly commonJs: readonly string[]
}

/** Everything that one worker process does. */
export interface EslintJob extends EslintVersion {
  /** Folder that modules are loaded from. */
  readonly repository: string
  readonly batches: readonly EslintBatch[]
}

/** The part of ESLint's message that is looked at. */
export interface EslintMessage {
  readonly ruleId: string | null
  readonly messageId?: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly fix?: object
  readonly suggestions?: readonly { readonly desc: string }[]
}

/** Messages of one file. */
export interface EslintFileResult {
  readonly filePath: string
  readonly messages: readonly EslintMessage[]
}
