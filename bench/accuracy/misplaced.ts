// Labels that the corpus cannot be asked about: another version, a file that is not there.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusPackage } from '../../scripts/corpus/sources'
import type { LineFault } from './json-lines'

/** What a label says of its place. */
export interface Placed {
  readonly package: string
  readonly version: string
  readonly file: string
  /** Where the label stands: `file:line` of the label file. */
  readonly at: string
}

/** The label speaks of this package, which the corpus may have in several versions. */
export function isOf(
  label: Pick<Placed, 'package' | 'version'>,
  one: Pick<CorpusPackage, 'name' | 'version'>,
): boolean {
  return label.package === one.name && label.version === one.version
}

/** A fault for each label whose place the corpus does not have. */
export function misplaced(labels: readonly Placed[], packages: readonly CorpusPackage[]): LineFault[] {
  return labels.flatMap((label) => {
    const one = packages.find((each) => isOf(label, each)) ?? packages.find(({ name }) => name === label.package)
    const message = misplacement(label, one)
    const colon = label.at.lastIndexOf(':')
    return message === null
      ? []
      : [{ file: label.at.slice(0, colon), line: Number(label.at.slice(colon + 1)), message }]
  })
}

function misplacement(label: Placed, one: CorpusPackage | undefined): string | null {
  if (one === undefined) return `${label.package} is not in the corpus`
  if (one.version !== label.version) return `labels version ${label.version}, but the corpus has ${one.version}`
  return existsSync(join(one.folder, label.file)) ? null : `${label.package}@${label.version} has no file ${label.file}`
}
