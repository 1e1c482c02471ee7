// What must hold of every fixture, whatever its markers say: one set of facts from all parsers, plain data, the same answer
// every time, and no crash on any text.
import assert from 'node:assert/strict'
import { collectInterface } from '@logwright/analysis/summary/collect-interface'
import { AskedFunction, interfaceText } from '@logwright/analysis/summary/function-interface'
import type { FunctionInterface, ModuleInterface } from '@logwright/analysis/summary/module-interface'
import { memoryIo, openSession } from '@logwright/engine'
import { loadFixtures, isCode } from '../src/fixture'
import { toBatches } from '../src/host'
import { engineHost, openBatch } from '../src/hosts/engine-host'
import { damage, mutate, seeded, truncations } from './broken-texts'
import { PARSERS, typescriptEslintParser, type NamedParser } from './parsers'

const fixtures = loadFixtures()
const files = fixtures.flatMap((fixture) =>
  fixture.files.filter(({ path }) => isCode(path)).map((file) => ({ name: `${fixture.id}/${file.path}`, file })),
)
const batches = toBatches(fixtures)
/** Milliseconds for one test that goes over every fixture, on a machine that is busy with others. */
const ALL_FIXTURES = 240_000
/** Facts and positions as the engine makes them of a host's tree. */
function lower(parser: NamedParser, path: string, text: string) {
  const session = openSession({ root: '/', io: memoryIo({}), config: { file: null } })
  const opened = session.open({ path, text, tree: parser.parse(path, text) })
  if (opened.kind === 'none') throw new Error(`${parser.name} cannot open ${path}`)
  return { facts: opened.view.facts, positions: opened.view.positions }
}

describe('facts of fixtures', () => {
  for (const { name, file } of files) {
    it(`are the same from every parser: ${name}`, () => {
      const lowered = PARSERS.filter(({ reads }) => reads(file.path)).map((parser) => ({
        parser: parser.name,
        ...lower(parser, file.path, file.text),
      }))
      const [first, ...others] = lowered
      for (const other of others) {
        assert.deepStrictEqual(other.facts, first?.facts, `${other.parser} and ${first?.parser} differ`)
        assert.deepStrictEqual(
          other.positions,
          first?.positions,
          `positions by ${other.parser} and ${first?.parser} differ`,
        )
      }
    })
  }

  it('survive JSON', function () {
    this.timeout(ALL_FIXTURES)
    for (const { name, file } of files) {
      const lowered = lower(typescriptEslintParser, file.path, file.text)
      assert.deepStrictEqual(JSON.parse(JSON.stringify(lowered)), lowered, name)
    }
  })

  it('hold no offsets: code that moves keeps its facts', function () {
    this.timeout(ALL_FIXTURES)
    for (const { name, file } of files) {
      if (file.text.startsWith('#!')) continue
      const parser = typescriptEslintParser
      const moved = `/* moved */\n\n${file.text}`
      assert.deepStrictEqual(lower(parser, file.path, moved).facts, lower(parser, file.path, file.text).facts, name)
    }
  })
})

/** The same with the facts of functions as plain data; what nobody knows is left out. */
function plain(described: ModuleInterface): ModuleInterface {
  return {
    ...described,
    values: described.values.map((value) => (value.call ? { ...value, call: known(value.call) } : value)),
  }
}

function known(call: FunctionInterface): FunctionInterface {
  const facts = call instanceof AskedFunction ? call.facts() : call
  return Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => fact !== undefined),
  ) as unknown as FunctionInterface
}

describe('interfaces of fixtures', () => {
  it('survive JSON', () => {
    let functions = 0
    for (const batch of batches) {
      const session = openBatch(batch)
      for (const file of batch.files.filter(({ isCode: isAnalysed }) => isAnalysed)) {
        const opened = session.open({ path: file.place, text: file.text })
        if (opened.kind === 'none') throw new Error(`cannot open ${file.place}`)
        const described = collectInterface(opened.view.flow)
        functions += described.values.filter(({ call }) => call !== undefined).length
        assert.deepStrictEqual(JSON.parse(interfaceText(described)), plain(described), file.fixture)
      }
    }
    assert.ok(functions > 100, 'functions described')
  })
})

describe('findings of fixtures', () => {
  it('survive JSON', function () {
    this.timeout(ALL_FIXTURES)
    for (const batch of batches) {
      const session = openBatch(batch)
      for (const file of batch.files.filter((each) => each.isCode)) {
        const { findings } = session.check({ path: file.place, text: file.text })
        assert.deepStrictEqual(JSON.parse(JSON.stringify(findings)), findings, file.fixture)
      }
    }
  })

  it('are the same from a second session, with data, steps and edits', () => {
    for (const batch of batches) {
      const [first, second] = [openBatch(batch), openBatch(batch)]
      for (const file of batch.files.filter((each) => each.isCode)) {
        const [one, other] = [first, second].map((session) => session.check({ path: file.place, text: file.text }))
        assert.deepStrictEqual(other?.findings, one?.findings, file.fixture)
      }
    }
  })

  it('are the same in a second run, and in any order of files', async () => {
    const random = seeded(7)
    const shuffled = batches.map((batch) => ({ ...batch, files: random.shuffle(batch.files) }))
    const [first, second, third] = [
      await engineHost.run(batches),
      await engineHost.run(batches),
      await engineHost.run(random.shuffle(shuffled)),
    ]
    for (const { id } of fixtures) {
      assert.deepStrictEqual(second.get(id), first.get(id), id)
      assert.deepStrictEqual(byFile(third.get(id)?.findings), byFile(first.get(id)?.findings), id)
    }
  })
})

function byFile(findings: readonly { readonly file: string }[] | undefined): readonly unknown[] {
  return [...(findings ?? [])].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

describe('broken texts', () => {
  const check = (texts: (text: string, index: number) => readonly string[]): void => {
    for (const batch of batches) {
      const session = openBatch(batch)
      batch.files.forEach((file, index) => {
        if (!file.isCode) return
        for (const text of texts(file.text, index)) {
          const { internalErrors } = session.check({ path: file.place, text })
          assert.deepEqual(internalErrors, [], `${file.fixture}\n${text}`)
        }
      })
    }
  }

  it('cut off anywhere crash nothing', function () {
    this.timeout(ALL_FIXTURES)
    check((text) => truncations(text, 12))
  })
  it('with parts swapped, doubled and taken away crash nothing', function () {
    this.timeout(ALL_FIXTURES)
    check((text, index) => Array.from({ length: 12 }, (_, at) => mutate(text, seeded(index * 100 + at))))
  })

  it('and trees with nodes missing or replaced crash nothing', function () {
    this.timeout(ALL_FIXTURES)
    for (const batch of batches) {
      const session = openBatch(batch)
      batch.files.forEach((file, index) => {
        for (let round = 0; round < 4 && file.isCode; round++) {
          const tree = typescriptEslintParser.parse(file.place, file.text)
          damage(tree.program, seeded(index * 100 + round))
          // A text of its own, or the session would answer from what it knows of the sound tree.
          const { internalErrors } = session.check({ path: file.place, text: `${file.text}\n// ${round}`, tree })
          assert.deepEqual(internalErrors, [], `${file.fixture}, round ${round}`)
        }
      })
    }
  })
})
