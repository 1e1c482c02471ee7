// What the page says of line breaks in logs is what the loggers do: programs are analysed, and run with a text that has one.
import assert from 'node:assert/strict'
import { memoryIo, openSession } from '@logwright/engine'
import { LINE_PAGE, LINE_STATEMENTS } from './real-loggers/line-statements'
import { outputOf } from './real-loggers/run'
import { sentencesOf } from './real-loggers/sentences'

const TEXT = 'shoes\nFORGED'

function isReported(text: string): boolean {
  const io = memoryIo({ '/p/search.js': text, '/p/package.json': '{ "name": "p" }' })
  const session = openSession({ root: '/p', io, config: { file: null }, preset: 'strict' })
  return session.check({ path: 'search.js', text }).findings.some(({ rule }) => rule === 'no-log-injection')
}

describe('what is said of line breaks', () => {
  for (const { says, shown } of LINE_STATEMENTS)
    it(says, () => {
      assert.ok(sentencesOf(LINE_PAGE).includes(says), 'the page does not say so')
      for (const { program, forges } of shown) {
        const output = outputOf(program, TEXT)
        assert.notEqual(output, '', `nothing is written: ${program}`)
        assert.equal(/^\W*FORGED/m.test(output), forges, `${program} writes ${output}`)
        assert.equal(isReported(program), forges, program)
      }
    })
})
