// Drawing reports and choosing places: the same seed gives the same, whatever the order they come in.
import assert from 'node:assert/strict'
import { drawSample } from '../../../scripts/corpus/sample'
import { seededOrder } from '../../../scripts/corpus/seeded-order'
import type { SeedForm } from '../candidate'
import type { SeededPlace } from '../place'
import { choosePlaces } from '../select-places'

const many = (rule: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${rule}-${index}`, rule }))
const ids = (some: readonly { readonly id: string }[]): string[] => some.map((one) => one.id)

describe('drawing reports', () => {
  const reports = [...many('common', 200), ...many('rare', 12), ...many('single', 1)]
  const draw = { size: 40, seed: 's1', minPerRule: 10 }

  it('draws the same with the same seed, in any order', () => {
    const once = ids(drawSample(reports, draw))
    assert.deepEqual(ids(drawSample([...reports].reverse(), draw)), once)
    assert.deepEqual(once.slice(0, 3), ['common-118', 'common-13', 'common-87'])
  })
  it('draws others with another seed', () => {
    assert.notDeepEqual(ids(drawSample(reports, { ...draw, seed: 's2' })), ids(drawSample(reports, draw)))
  })
  it('draws at least so many of each rule, and so many in all', () => {
    const drawn = drawSample(reports, draw)
    assert.equal(drawn.length, 40)
    assert.ok(drawn.filter((one) => one.rule === 'rare').length >= 10)
    assert.equal(drawn.filter((one) => one.rule === 'single').length, 1)
  })
  it('draws more than asked for where the rules ask for it', () => {
    assert.equal(drawSample(reports, { ...draw, size: 5 }).length, 21)
  })
  it('keeps the order of the others when one more comes', () => {
    const key = (one: { readonly id: string }): string => one.id
    const before = ids(seededOrder(reports, 's1', key))
    const after = ids(seededOrder([{ id: 'new', rule: 'common' }, ...reports], 's1', key))
    assert.deepEqual(
      after.filter((id) => id !== 'new'),
      before,
    )
  })
})

describe('choosing places', () => {
  const place = (name: string, file: string, start: number, form: SeedForm = 'deleted'): SeededPlace => ({
    package: name,
    version: '1.0.0',
    file,
    kind: 'url-guard',
    form,
    rule: 'no-unvalidated-url',
    line: 1,
    expectedLine: 1,
    edits: [{ start, end: start, text: '', hash: '0'.repeat(16) }],
    description: 'd',
  })
  it('takes at most one of a file and three of a package', () => {
    const candidates = [0, 1, 2, 3, 4].flatMap((file) => [place('a', `${file}.js`, 1), place('a', `${file}.js`, 2)])
    const chosen = choosePlaces([...candidates, place('b', '0.js', 1)], 10, 's')
    assert.equal(chosen.filter((one) => one.package === 'a').length, 3)
    assert.equal(new Set(chosen.map((one) => `${one.package}/${one.file}`)).size, 4)
  })
  it('takes genuine deletions before their equivalents', () => {
    const candidates = [place('a', '1.js', 1, 'inserted'), place('b', '1.js', 1, 'replaced'), place('c', '1.js', 1)]
    assert.deepEqual(
      choosePlaces(candidates, 2, 's').map((one) => one.form),
      ['deleted', 'replaced'],
    )
  })
})
