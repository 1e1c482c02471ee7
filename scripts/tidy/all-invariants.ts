// Every invariant that tidy checks, in the order in which they are printed.
import { documentedExports, noEmptyCatch } from './code-habits'
import { docLinks } from './doc-links'
import { fileNames, fileSizes, firstLines, limitsInOneFile } from './files'
import type { Invariant } from './invariant'
import { hostsWithoutRules, onlyEngineDoesIo, pureCore, ruleImports } from './layers'
import { noLibraryNames } from './library-names'
import { ruleFolders } from './rule-folders'
import { syntaxStaysLow } from './syntax-stays-low'
import { noWorkplacePaths } from './workplace-paths'

/** All invariants. */
export const INVARIANTS: readonly Invariant[] = [
  pureCore,
  syntaxStaysLow,
  noLibraryNames,
  ruleImports,
  onlyEngineDoesIo,
  hostsWithoutRules,
  limitsInOneFile,
  fileNames,
  fileSizes,
  firstLines,
  ruleFolders,
  documentedExports,
  noEmptyCatch,
  noWorkplacePaths,
  docLinks,
]
