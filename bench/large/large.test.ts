// The project of the large benchmark is what it says, is linted without a fault, and its figures are printed.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nodeIo, openSession } from '@logwright/engine'
import { temporaryTree } from '../../scripts/generate/temporary-tree'
import { largeReport } from './large-report'
import { writeLayeredProject } from './layered-project'

describe('large benchmark', () => {
  const tree = temporaryTree({})
  const project = writeLayeredProject(tree.root, 101)
  after(() => tree.remove())

  it('writes a project of so many files', () => {
    assert.equal(project.files, 101)
    for (const file of [project.entry, project.feature]) assert.ok(existsSync(join(tree.root, file)), file)
  })

  it('whose entry reaches every file', () => {
    // Where people edit, the interfaces of all modules that are reached are collected at once.
    const session = openSession({ root: tree.root, io: nodeIo, editing: true, config: { file: null } })
    const read = nodeIo.readFile(join(tree.root, project.entry))
    assert.ok(read.kind === 'text')
    const report = session.check({ path: project.entry, text: read.text })
    assert.deepEqual([report.internalErrors, report.userErrors], [[], []])
    assert.equal(session.counts().interfaces, project.files - 1)
  })

  it('prints what was measured', () => {
    const added = new Map([['src/app.ts', { cold: 1.234, warm: 0.056 }]])
    const report = largeReport(project, added, { parserOnly: 0.5, withPlugin: 1.25 })
    assert.match(report, /\| src\/app\.ts \| 1\.23 s \| 0\.06 s \|/)
    assert.match(report, /adds 0\.50 s of CPU time to the parser-only run and 1\.25 s to the run with the plugin/)
  })
})
