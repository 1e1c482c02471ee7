// Reasons of rules, taken from their pages.
import assert from 'node:assert/strict'
import type { Rule } from '@logwright/analysis/query/rule'
import { ruleReasons } from './rule-reasons'
import { temporaryTree } from './temporary-tree'

describe('reasons of rules', () => {
  const reasonsOf = (page: string) => {
    const tree = temporaryTree({ 'packages/rules/src/no-x/docs.md': page })
    const { files, problems } = ruleReasons(tree.root, [{ id: 'no-x' } as Rule])
    tree.remove()
    return { text: [...files.values()].join(), problems }
  }

  it('are the words of the first paragraph of Why', () => {
    const page =
      '# no-x\n\n## Why\n\nX is bad\nfor you. It hurts. See [CWE-1](https://x.y/1.html).\n\nMore.\n\n## Limits\n'
    assert.deepEqual(reasonsOf(page), { text: '{\n  "no-x": "X is bad for you. It hurts."\n}\n', problems: [] })
  })

  it('are missed where there are none', () => {
    assert.match(reasonsOf('# no-x\n\n## Why\n\nSee [CWE-1](https://x.y/1.html).\n').problems.join(), /gives no reason/)
    assert.match(reasonsOf('# no-x\n').problems.join(), /gives no reason/)
  })
})
