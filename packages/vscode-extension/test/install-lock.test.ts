// The lock between test runs: one at a time, and a lock whose owner is gone holds nobody up.
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withLock } from './host/install-lock'
import { createProfile, type Profile } from './host/profile'

/** No process has this id: it is beyond the largest that Linux gives. */
const NOBODY = '4194305'

describe('the lock of the installation', () => {
  let profile: Profile
  before(() => void (profile = createProfile()))
  after(() => profile.remove())

  it('lets one in at a time, and goes away', async () => {
    const file = join(profile.folder, 'a.lock')
    let inside = 0
    let most = 0
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside)
      await sleep(20)
      inside--
    }
    await Promise.all([1, 2, 3].map(() => withLock(file, work)))
    assert.equal(most, 1)
    assert.equal(existsSync(file), false)
  })

  it('is taken over from a process that is gone', async () => {
    const file = join(profile.folder, 'b.lock')
    writeFileSync(file, NOBODY)
    assert.equal(await withLock(file, async () => 'in'), 'in')
  })

  it('is given back after an error', async () => {
    const file = join(profile.folder, 'c.lock')
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    )
    assert.equal(existsSync(file), false)
  })
})
