// What a module specifier stands for: the answer of module resolution, as plain data.
import type { DeclaredIn } from '@logwright/analysis/model/shape-rows'
import type { UserError } from '../session'

/** What a specifier leads to. */
export type Resolution =
  | {
      readonly kind: 'file'
      /** Absolute, with links followed; below the session's root in the root's own spelling. */
      readonly path: string
      /** Whether the file lies below `node_modules`; a linked package of the workspace does not. */
      readonly isDependency: boolean
      /** The package asked for, or the one that a file below `node_modules` belongs to; null inside the own package. */
      readonly packageName: string | null
    }
  | { readonly kind: 'builtin' }
  | {
      readonly kind: 'unresolved'
      /** The package asked for; null where the specifier names no package (`./x`, `#x`, `@/x`). */
      readonly packageName: string | null
    }

/** Resolves specifiers of one project. */
export interface ModuleResolver {
  /** What `specifier` stands for in `fromFile` (absolute). Never throws. */
  readonly resolve: (fromFile: string, specifier: string) => Resolution
  /** The file in which records of a library are declared that the module uses; null for none. */
  readonly declaredIn: (fromFile: string, declared: DeclaredIn) => string | null
  /** Whether the specifier of a module stands for code that is generated of the declaring file. */
  readonly isGenerated: (fromFile: string, specifier: string, declaringFile: string) => boolean
  /**
   * Tells of files that were created, deleted or changed. Content of source files has no influence; what exists, manifests
   * and `tsconfig.json` have. True when earlier answers may no longer hold.
   */
  readonly invalidate: (paths: readonly string[]) => boolean
  /** What was wrong with the project's own settings so far (a `tsconfig.json` that extends what is not installed); each stands once. */
  readonly problems: () => readonly UserError[]
}
