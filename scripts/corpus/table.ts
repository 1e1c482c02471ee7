// Prints what lies in the corpus as a Markdown table.
import type { LaidOut } from './layout'

/** The corpus as a Markdown table: one row a package, the total in the last. */
export function markdownTable(packages: readonly LaidOut[]): string {
  const rows = packages.map(({ pin, files, lines }) => [
    pin.name,
    pin.version,
    pin.language,
    String(files),
    String(lines),
    pin.framework.join(', '),
  ])
  const total = (pick: (one: LaidOut) => number): string => String(packages.reduce((sum, one) => sum + pick(one), 0))
  const table = [
    ['package', 'version', 'language', 'files', 'lines', 'framework'],
    ['---', '---', '---', '---:', '---:', '---'],
    ...rows,
    [`**total: ${packages.length}**`, '', '', total((one) => one.files), total((one) => one.lines), ''],
  ]
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
