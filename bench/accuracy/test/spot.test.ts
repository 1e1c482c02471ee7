// Labelled spots: how they are found and drawn, which lines are refused, and how reports are counted at them.
import assert from 'node:assert/strict'
import { describeFaults } from '../json-lines'
import { drawSpots, SPOT_QUOTA, type Spot } from '../select-spots'
import { parseSpots, type SpotLabel } from '../spot'
import { findSpots } from '../spot-candidates'
import { describeSpots } from '../spot-report'
import { compareSpots, mistakeOf, scoreSpots } from '../spot-score'
import { parseFile } from '../syntax'

/** Kinds and first words of the candidates in a text. */
function spotsIn(text: string, path = 'lib/a.ts'): string[] {
  const file = parseFile(path, text)
  assert.ok(file, 'the text must parse')
  return findSpots(file).map(({ kind, start }) => `${kind}: ${/\S+/.exec(text.slice(start))?.[0] ?? ''}`)
}

describe('candidates for spots', () => {
  it('where an error is met', () => {
    assert.deepEqual(spotsIn('try { a() } catch (e) { b(e) }'), ['catch: catch'])
    assert.deepEqual(spotsIn('a().catch(next)'), ['promise-catch: catch(next)'])
    assert.deepEqual(spotsIn('read(f, function (err, data) { b(err) })'), ['error-callback: err,'])
    assert.deepEqual(spotsIn("s.on('error', e => b(e))"), ['error-listener: e'])
  })
  it('where the handler does not read it, once more', () => {
    assert.deepEqual(spotsIn('try { a() } catch (e) { b() }'), ['catch: catch', 'unread-error: catch'])
    assert.deepEqual(spotsIn('try { a() } catch (e) { log.warn("x") }'), ['catch: catch'])
  })
  it('where a request is refused', () => {
    assert.deepEqual(spotsIn('if (x) { res.status(401).end() }'), ['refusal: res.status(401).end()'])
    assert.deepEqual(spotsIn('if (x) throw new ForbiddenError()'), ['refusal: throw'])
    assert.deepEqual(spotsIn('const canActivate = () => { return false }'), ['refusal: return'])
    assert.deepEqual(spotsIn('res.status(404).end()'), [])
  })
  it('where something is logged', () => {
    assert.deepEqual(spotsIn('log.info("token", id)'), ['secret-word-log: log.info("token",'])
    assert.deepEqual(spotsIn('log.info("started", port)'), ['plain-log: log.info("started",'])
    assert.deepEqual(spotsIn('log.info("started")'), [])
  })
  it('where a call leaves the server', () => {
    assert.deepEqual(spotsIn('fetch(url); axios.get(url); map.get(url)'), [
      'outbound: fetch(url);',
      'outbound: axios.get(url);',
    ])
  })
})

describe('drawing spots', () => {
  const spot = (name: string, file: string, line: number): Spot => ({
    package: name,
    version: '1.0.0',
    file,
    line,
    endLine: line,
    kind: 'catch',
    rule: 'require-error-log',
  })
  const quota = { ...SPOT_QUOTA, catch: 6 }
  it('takes one of each package in turns, and at most four of a file', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((line) => spot('a', 'a.js', line))
    const drawn = drawSpots([...many, spot('b', 'b.js', 1), spot('c', 'c.js', 1)], quota, 's')
    assert.equal(drawn.length, 6)
    assert.equal(new Set(drawn.slice(0, 3).map((one) => one.package)).size, 3)
    assert.equal(drawn.filter((one) => one.file === 'a.js').length, 4)
  })
  it('draws the same with the same seed, in any order', () => {
    const many = Array.from({ length: 30 }, (_, index) => spot(`p${index % 7}`, `${index}.js`, index + 1))
    assert.deepEqual(drawSpots([...many].reverse(), quota, 's'), drawSpots(many, quota, 's'))
    assert.notDeepEqual(drawSpots(many, quota, 't'), drawSpots(many, quota, 's'))
  })
  it('draws a place once, whatever kinds meet there', () => {
    const unread = { ...spot('a', 'a.js', 1), kind: 'unread-error' } as const
    assert.deepEqual(drawSpots([unread, spot('a', 'a.js', 1)], quota, 's'), [spot('a', 'a.js', 1)])
  })
})

const GOOD = {
  package: 'some-server',
  version: '1.2.3',
  file: 'lib/login.js',
  line: 12,
  kind: 'catch',
  rule: 'require-error-log',
  expect: 'report',
  needsOtherFile: true,
  why: 'the error goes nowhere',
}
const faultsOf = (...objects: readonly object[]): string =>
  describeFaults(parseSpots(objects.map((one) => JSON.stringify(one)).join('\n'), 'spots/a.jsonl').faults)

describe('spot files', () => {
  it('are read, the last line being the first where it is left out', () => {
    const { spots, faults } = parseSpots(JSON.stringify(GOOD), 'spots/a.jsonl')
    assert.deepEqual(faults, [])
    assert.deepEqual(spots, [{ ...GOOD, endLine: 12, at: 'spots/a.jsonl:1' }])
  })
  it('refuse missing, unknown and malformed keys', () => {
    const { needsOtherFile: _one, ...rest } = GOOD
    assert.match(faultsOf(rest), /"needsOtherFile" is missing: expected true or false/)
    assert.match(faultsOf({ ...GOOD, source: 'x' }), /"source" is no key of such a line/)
    assert.match(faultsOf({ ...GOOD, expect: 'maybe' }), /"expect" is "maybe"/)
    assert.match(faultsOf({ ...GOOD, endLine: 11 }), /"endLine" lies before "line"/)
    assert.match(faultsOf({ ...GOOD, kind: 'other' }), /"kind" is "other"/)
  })
  it('refuse a spot that is labelled twice', () => {
    assert.equal(faultsOf(GOOD, { ...GOOD, expect: 'silent' }), 'spots/a.jsonl:2: labels the same spot as line 1')
  })
})

describe('scoring spots', () => {
  const label = (line: number, expect: SpotLabel['expect'], more: Partial<SpotLabel> = {}): SpotLabel => ({
    package: 'p',
    version: '1.0.0',
    file: 'a.js',
    line,
    endLine: line,
    kind: 'catch',
    rule: 'r',
    expect,
    needsOtherFile: false,
    why: 'because',
    at: `spots/a.jsonl:${line}`,
    ...more,
  })
  const report = (line: number, more = {}) => ({ package: 'p', file: 'a.js', line, rule: 'r', ...more })

  it('asks for the same package, file and rule, on the lines of the spot', () => {
    const spots = [label(1, 'report', { endLine: 3 }), label(5, 'report'), label(7, 'report'), label(9, 'report')]
    const others = [report(4), report(5, { rule: 'q' }), report(7, { file: 'b.js' }), report(9, { package: 'q' })]
    const speaks = (reports: readonly ReturnType<typeof report>[]): boolean[] =>
      compareSpots(spots, reports).map((one) => one.speaks)
    assert.deepEqual(speaks(others), [false, false, false, false])
    assert.deepEqual(speaks([report(3), report(5)]), [true, true, false, false])
  })
  it('counts what was found, missed and reported in vain, and leaves the debatable out', () => {
    const spots = [
      label(1, 'report'),
      label(2, 'report'),
      label(3, 'silent'),
      label(4, 'silent'),
      label(5, 'debatable'),
    ]
    const results = compareSpots(spots, [report(1), report(3), report(5)])
    assert.deepEqual(results.map(mistakeOf), [null, 'missed', 'reported in vain', null, null])
    assert.deepEqual(scoreSpots(results), {
      expected: { report: 2, silent: 2, debatable: 1 },
      spoken: { report: 1, silent: 1, debatable: 1 },
      precision: 0.5,
      recall: 0.5,
    })
  })
  it('has no share of nothing', () => {
    const { precision, recall } = scoreSpots(compareSpots([label(1, 'silent')], []))
    assert.deepEqual([precision, recall], [null, null])
  })
  it('lists mistakes by the need of another file, and the spots of rules that are not there', () => {
    const spots = [label(1, 'report', { needsOtherFile: true }), label(2, 'silent')]
    const text = describeSpots(compareSpots(spots, [report(2)]), [label(3, 'report', { rule: 'require-x' })])
    assert.match(text, /another file decides: 1\n\n- p\/a\.js:1 r: missed \(because\)/)
    assert.match(text, /file itself decides: 1\n\n- p\/a\.js:2 r: reported in vain \(because\)/)
    assert.match(text, /Not scored, since the preset has no such rule: 1 of require-x\./)
    assert.match(text, /\| needs another file \| 1 \| 1 \| 0 \| 0 \| 0 \| – \| 0\.0 % \|/)
  })
})
