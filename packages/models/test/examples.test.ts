// Examples read as JavaScript or TypeScript, and every row's member names stand in the example of its file.
import { strict as assert } from 'node:assert'
import ts from 'typescript'
import { knowledge } from '../src/index'
import { rowsOf, type Row } from '../scripts/references'

function syntaxErrors(text: string): string[] {
  const source = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, experimentalDecorators: true },
  })
  return (source.diagnostics ?? []).map((each) => ts.flattenDiagnosticMessageText(each.messageText, ' '))
}

function titleOf(library: Row): string {
  const name = library['package'] ?? library['global'] ?? 'conventions'
  return `${String(library['area'])}: ${Array.isArray(name) ? String(name[0]) : String(name)}`
}

function isWritten(name: string, example: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(example)
}

/** Steps `Member[a,b]` of which no name is written in the example. */
function unseenMembers(row: Row, example: string): string[] {
  const path = typeof row['path'] === 'string' ? row['path'] : ''
  return [...path.matchAll(/Member\[([^\]*]+)\]/g)].flatMap((match) => {
    const names = (match[1] ?? '').split(',')
    return names.some((name) => isWritten(name, example)) ? [] : [match[0]]
  })
}

describe('examples of the models', () => {
  for (const library of knowledge.libraries) {
    it(titleOf(library), () => {
      const example = String(library['example'])
      assert.deepEqual(syntaxErrors(example), [])
      for (const { list, number, row } of rowsOf(library)) {
        assert.deepEqual(unseenMembers(row, example), [], `${list} row ${number}`)
        if (typeof row['annotation'] === 'string') {
          assert.ok(isWritten(row['annotation'], example), `${list} row ${number}`)
        }
      }
    })
  }
})
