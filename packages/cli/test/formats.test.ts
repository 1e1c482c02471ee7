// JSON, SARIF and GitHub output.
import assert from 'node:assert/strict'
import type { Log } from 'sarif'
import { runCommandLine } from '../src/command-line'
import { escapeData, escapeProperty } from '../src/formats/github'
import type { JsonOutput } from '../src/formats/json'
import { LEAK, makeFolder, SWALLOW, type Folder } from './captured-run'

const SUPPRESSED = SWALLOW.replace('  } catch', '  // logwright-disable-next-line -- optional file\n  } catch')

const PAGES = 'https://github.com/logwright/logwright/blob/main/docs/rules'

describe('formats', () => {
  let folder: Folder
  before(() => {
    folder = makeFolder({
      'src/leak.ts': LEAK,
      'src/swallow.ts': SWALLOW,
      'src/a b#ü.ts': SUPPRESSED,
      'src/broken.ts': 'const = 1\n',
    })
  })
  after(() => folder.remove())

  describe('pretty', () => {
    it('names the page of each rule once, before the summary', () => {
      const { stdout } = folder.run('check')
      const pages = `docs: ${PAGES}/no-sensitive-data-in-logs.md\ndocs: ${PAGES}/require-error-log.md\n`
      assert.ok(stdout.includes(`\n\n${pages}\n2 findings: `), stdout)
    })

    it('makes the names of rules links, where the terminal shows links', () => {
      let stdout = ''
      const output = { write: (text: string) => void (stdout += text), isTerminal: false }
      const terminal = { cwd: folder.path, stdout: output, stderr: output, env: { FORCE_HYPERLINK: '1' } }
      runCommandLine(['check', 'src/leak.ts'], terminal)
      const rule = 'no-sensitive-data-in-logs'
      assert.ok(stdout.includes(`\u001b]8;;${PAGES}/${rule}.md\u001b\\${rule}\u001b]8;;\u001b\\\n`), stdout)
      assert.doesNotMatch(stdout, /docs:/)
    })
  })

  describe('sarif', () => {
    const sarif = (): Log => {
      const log: Log = JSON.parse(folder.run('check', '--format', 'sarif').stdout)
      return log
    }

    it('has version, tool, base and column kind', () => {
      const log = sarif()
      assert.equal(log.version, '2.1.0')
      assert.match(log.$schema ?? '', /sarif-2\.1\.0\.json$/)
      const [run] = log.runs
      assert.equal(log.runs.length, 1)
      assert.equal(run?.tool.driver.name, 'Logwright')
      assert.match(run?.tool.driver.semanticVersion ?? '', /^\d+\.\d+\.\d+/)
      assert.equal(run?.columnKind, 'utf16CodeUnits')
      assert.match(run?.originalUriBaseIds?.['SRCROOT']?.uri ?? '', /^file:\/\/\/.*\/$/)
    })

    it('describes rules with help, CWE tags and severity, and results point at them', () => {
      const [run] = sarif().runs
      const rules = run?.tool.driver.rules ?? []
      const leak = rules.find((rule) => rule.id === 'no-sensitive-data-in-logs')
      assert.match(leak?.helpUri ?? '', /no-sensitive-data-in-logs/)
      assert.ok(leak?.properties?.tags?.includes('external/cwe/cwe-532'))
      assert.ok(leak?.properties?.tags?.includes('security'))
      assert.ok(Number(leak?.properties?.['security-severity']) > 0)
      for (const result of run?.results ?? []) assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId)
    })

    it('has relative, encoded addresses and regions that count from 1', () => {
      const results = sarif().runs[0]?.results ?? []
      const places = results.map((result) => result.locations?.[0]?.physicalLocation)
      assert.deepEqual([...new Set(places.map((place) => place?.artifactLocation?.uri))].sort(), [
        'src/a%20b%23%C3%BC.ts',
        'src/leak.ts',
        'src/swallow.ts',
      ])
      for (const place of places) {
        assert.equal(place?.artifactLocation?.uriBaseId, 'SRCROOT')
        assert.ok((place?.region?.startLine ?? 0) >= 1 && (place?.region?.startColumn ?? 0) >= 1)
      }
    })

    it('has the steps as code flow that ends at the result', () => {
      const leak = sarif().runs[0]?.results?.find((result) => result.ruleId === 'no-sensitive-data-in-logs')
      const steps = leak?.codeFlows?.[0]?.threadFlows[0]?.locations ?? []
      assert.ok(steps.length >= 2)
      assert.deepEqual(steps.at(-1)?.location?.physicalLocation, leak?.locations?.[0]?.physicalLocation)
      for (const step of steps) assert.ok(step.location?.message?.text)
    })

    it('carries suppressed results with their justification, and none elsewhere', () => {
      const results = sarif().runs[0]?.results ?? []
      const suppressed = results.filter((result) => (result.suppressions ?? []).length > 0)
      assert.deepEqual(
        suppressed.map((result) => result.suppressions),
        [[{ kind: 'inSource', status: 'accepted', justification: 'optional file' }]],
      )
    })

    it('tells what could not be checked', () => {
      const [invocation] = sarif().runs[0]?.invocations ?? []
      assert.equal(invocation?.executionSuccessful, false)
      const [note] = invocation?.toolExecutionNotifications ?? []
      assert.equal(note?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'src/broken.ts')
      assert.equal(note?.locations?.[0]?.physicalLocation?.region?.startLine, 1)
    })

    it('has fingerprints that survive moved and reindented lines and tell equal lines apart', () => {
      const printsOf = (): readonly (string | undefined)[] =>
        (sarif().runs[0]?.results ?? [])
          .filter((result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri === 'src/leak.ts')
          .map((result) => result.partialFingerprints?.['logwright/v1'])
      const before = printsOf()
      folder.write({ 'src/leak.ts': `// moved\n\n${LEAK.replace('  log.info', '      log.info')}` })
      assert.deepEqual(printsOf(), before)
      folder.write({ 'src/leak.ts': LEAK.replace(/( {2}log\.info.*\n)/, '$1$1') })
      const twice = printsOf()
      assert.deepEqual([twice.length, new Set(twice).size, twice[0]], [2, 2, before[0]])
      folder.write({ 'src/leak.ts': LEAK })
    })
  })

  it('json has a version, a summary and findings in lines and columns', () => {
    const output: JsonOutput = JSON.parse(folder.run('check', '--format', 'json').stdout)
    assert.equal(output.schemaVersion, 1)
    assert.equal(output.exitCode, 1)
    assert.deepEqual(
      [
        output.summary.files,
        output.summary.errors,
        output.summary.warnings,
        output.summary.suppressed,
        output.summary.userErrors,
      ],
      [4, 1, 1, 1, 1],
    )
    const leak = output.files.find((file) => file.path === 'src/leak.ts')?.findings[0]
    assert.equal(leak?.rule, 'no-sensitive-data-in-logs')
    assert.deepEqual([leak?.line, leak?.endLine], [4, 4])
    assert.equal(LEAK.slice(leak?.start, leak?.end).includes('password'), true)
    assert.equal(output.files.find((file) => file.path === 'src/broken.ts')?.errors[0]?.kind, 'syntax')
    assert.deepEqual(output.files.find((file) => file.path.startsWith('src/a b'))?.findings[0]?.suppressed, {
      reason: 'optional file',
    })
  })

  it('github has one escaped command per finding', () => {
    const lines = folder.run('check', '--format', 'github').stdout.trimEnd().split('\n')
    assert.equal(lines.length, 3)
    for (const line of lines) assert.match(line, /^::(error|warning) file=[^:]+,title=logwright%3A [\w-]+::.+$/)
    assert.match(
      lines.find((line) => line.includes('leak.ts')) ?? '',
      /^::error file=src\/leak\.ts,line=4,endLine=4,col=\d+,endColumn=\d+,.*%0A1\. line \d+: /,
    )
  })

  it('github escapes what would end a command', () => {
    assert.equal(escapeData('50%\r\n::error::x'), '50%25%0D%0A::error::x')
    assert.equal(escapeProperty('a,b:c%'), 'a%2Cb%3Ac%25')
  })
})
