// The bounded map.
import assert from 'node:assert/strict'
import { createLru } from '../src/cache/lru'

describe('lru', () => {
  it('drops the least recently used when the weight goes over the budget', () => {
    const lru = createLru<number>(10)
    lru.set('a', 1, 4)
    lru.set('b', 2, 4)
    assert.equal(lru.get('a'), 1)
    lru.set('c', 3, 4)
    assert.deepEqual([lru.get('a'), lru.get('b'), lru.get('c')], [1, undefined, 3])
  })

  it('keeps the newest whatever it weighs, and counts a replaced entry once', () => {
    const lru = createLru<number>(10)
    lru.set('a', 1, 4)
    lru.set('big', 2, 400)
    assert.deepEqual([lru.size(), lru.get('big')], [1, 2])
    lru.set('big', 3, 2)
    lru.set('a', 1, 8)
    assert.equal(lru.size(), 2)
  })

  it('keeps the newest of a group', () => {
    const lru = createLru<number>(10)
    lru.set('a1', 1, 2, 'a')
    lru.set('b1', 2, 2, 'b')
    lru.set('a2', 3, 2, 'a')
    lru.set('a2', 4, 2, 'a')
    assert.deepEqual([lru.get('a1'), lru.get('a2'), lru.get('b1'), lru.size()], [undefined, 4, 2, 2])
  })
})
