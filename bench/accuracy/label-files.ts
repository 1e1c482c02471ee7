// Reads all label files and runs the analysis on the files that they speak of.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPackage, reportsOf, type CorpusReport } from '../../scripts/corpus/check-file'
import { readSource, type CorpusPackage } from '../../scripts/corpus/sources'
import type { LineFault } from './json-lines'
import { isOf } from './misplaced'
import { labelKey, parseLabels, type Label, type LabelPreset } from './label'
import { matchLabels, type Matched } from './score'

/** The labels of all `*.jsonl` files of a folder, and what is wrong in them. */
export function readLabelFiles(folder: string): { labels: Label[]; faults: LineFault[] } {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
    : []
  const read = names.map((name) => parseLabels(readFileSync(join(folder, name), 'utf8'), `labels/${name}`))
  const labels = read.flatMap((one) => one.labels)
  return { labels, faults: [...read.flatMap((one) => one.faults), ...labelledTwice(labels)] }
}

/** Runs the analysis on the labelled files and matches its reports with the labels, by preset. */
export function matchCorpus(
  labels: readonly Label[],
  packages: readonly CorpusPackage[],
): Map<LabelPreset, Matched<CorpusReport>> {
  const found = new Map<LabelPreset, Matched<CorpusReport>>()
  for (const preset of new Set(labels.map((label) => label.preset))) {
    const parts = packages.map((one) => {
      const own = labels.filter((label) => label.preset === preset && isOf(label, one))
      return matchLabels(own, own.length === 0 ? [] : reportsIn(one, preset, own))
    })
    found.set(preset, {
      matches: parts.flatMap((part) => part.matches),
      unlabelled: parts.flatMap((part) => part.unlabelled),
    })
  }
  return found
}

function reportsIn(one: CorpusPackage, preset: LabelPreset, labels: readonly Label[]): CorpusReport[] {
  const session = openPackage(one, preset)
  const files = [...new Set(labels.map((label) => label.file))].sort()
  return files.flatMap((path) => {
    const text = readSource(one.folder, path)
    return reportsOf(one, preset, text, session.check({ path, text }))
  })
}

/** Faults inside one file are found when it is read; here, labels of the same report in two files. */
function labelledTwice(labels: readonly Label[]): LineFault[] {
  const first = new Map<string, Label>()
  return labels.flatMap((label) => {
    const known = first.get(labelKey(label))
    first.set(labelKey(label), known ?? label)
    const [file = '', line = ''] = label.at.split(':')
    if (known === undefined || known.at.startsWith(`${file}:`)) return []
    return [{ file, line: Number(line), message: `labels the same report as ${known.at}` }]
  })
}
