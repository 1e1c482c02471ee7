// Whether a terminal shows links.
import assert from 'node:assert/strict'
import { chooseLinks, type Terminal } from '../src/terminal'

describe('links', () => {
  const shows = (env: Terminal['env'], isTerminal = true): boolean => {
    const output = { write: () => undefined, isTerminal }
    return chooseLinks({ cwd: '/', stdout: output, stderr: output, env }) !== null
  }

  it('are written to terminals that are known to show them', () => {
    for (const env of [
      { TERM_PROGRAM: 'vscode' },
      { TERM: 'xterm-kitty' },
      { VTE_VERSION: '7200' },
      { WT_SESSION: 'x' },
    ])
      assert.equal(shows(env), true, JSON.stringify(env))
    for (const env of [{}, { TERM: 'xterm-256color' }, { TERM_PROGRAM: 'Apple_Terminal' }, { VTE_VERSION: '4600' }])
      assert.equal(shows(env), false, JSON.stringify(env))
  })

  it('are not written to files and build logs, unless somebody insists', () => {
    assert.equal(shows({ TERM_PROGRAM: 'vscode' }, false), false)
    assert.equal(shows({ TERM_PROGRAM: 'vscode', CI: 'true' }), false)
    assert.equal(shows({ FORCE_HYPERLINK: '1' }, false), true)
    assert.equal(shows({ TERM_PROGRAM: 'vscode', FORCE_HYPERLINK: '0' }), false)
  })
})
